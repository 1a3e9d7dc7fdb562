import type { CheckedRule } from '@shouze/dsl';
import { meaningText } from '../meaning/meaning-text.ts';
import { tableOf } from '../questions/room.ts';
import { pairRows } from './row-pairs.ts';
import type { Side } from './side.ts';

type Pair = readonly [before: CheckedRule, after: CheckedRule];

/** Which rule of one policy is which of the other: by name, of a table's rows by order, and of those that are left by what they say. */
export interface RulePairs {
  /** @param from the side that the rule is of */
  readonly counterpart: (rule: CheckedRule, from: 0 | 1) => CheckedRule | null;
  /** The name after, of a rule or a line of rows named before. */
  readonly nameAfter: (before: string) => string;
  readonly all: readonly Pair[];
  /** Those that say the same under another name; rows have none of their own. */
  readonly renamed: readonly Pair[];
}

export function pairRules([before, after]: readonly [Side, Side]): RulePairs {
  const isShared = (id: string): boolean => before.policy.rules.has(id) && after.policy.rules.has(id);
  const saying = [before, after].map((side) => (rule: CheckedRule) => sayingOf(rule, side, isShared));
  const sayingBefore = (rule: CheckedRule): string => saying[0]?.(rule) ?? '';
  const sayingAfter = (rule: CheckedRule): string => saying[1]?.(rule) ?? '';
  const [rules, others] = [[...before.policy.rules.values()], [...after.policy.rules.values()]];
  const named = rules.flatMap((rule): readonly Pair[] => {
    const same = tableOf(rule) === null ? after.policy.rules.get(rule.id) : undefined;
    return same === undefined ? [] : [[rule, same]];
  });
  const [tables, otherTables] = [rules, others].map((all) => Map.groupBy(all, tableOf));
  const rows = [...(tables ?? [])].flatMap(([table, own]) => {
    const same = table === null ? undefined : otherTables?.get(table);
    return same === undefined ? [] : pairRows(inOrder(own), inOrder(same), sayingBefore, sayingAfter);
  });
  const paired = new Set([...named, ...rows].flat());
  const waiting = Map.groupBy(
    others.filter((rule) => !paired.has(rule)),
    sayingAfter,
  );
  const left = rules.flatMap((rule): readonly Pair[] => {
    const same = paired.has(rule) ? undefined : waiting.get(sayingBefore(rule))?.shift();
    return same === undefined ? [] : [[rule, same]];
  });
  return pairsOf([...named, ...rows, ...left], left);
}

function pairsOf(all: readonly Pair[], renamed: readonly Pair[]): RulePairs {
  const counterparts = [new Map(all), new Map(all.map(([was, is]) => [is, was]))];
  const names = new Map(
    all.flatMap(([was, is]) => [[was.rank.line, is.rank.line] as const, [was.id, is.id] as const]),
  );
  return {
    counterpart: (rule, from) => counterparts[from]?.get(rule) ?? null,
    nameAfter: (name) => names.get(name) ?? name,
    all,
    renamed,
  };
}

/** As they stand in the table: the ids of rows end in their numbers. */
function inOrder(rows: readonly CheckedRule[]): readonly CheckedRule[] {
  const numberOf = ({ id }: CheckedRule): number =>
    Number(/\d+/.exec(id.slice(id.lastIndexOf(' ')))?.[0] ?? 0);
  return rows.toSorted((a, b) => numberOf(a) - numberOf(b));
}

/** Equal for rules that say the same: what is borrowed from another rule, too, whatever that is called. */
function sayingOf(rule: CheckedRule, { policy }: Side, isShared: (id: string) => boolean): string {
  const text = meaningText(partsOf(rule), policy);
  return text.replace(/@((?:[^"\\]|\\.)*)"/g, (whole, id: string) => (isShared(id) ? whole : '@"'));
}

const parts = new WeakMap<CheckedRule, readonly unknown[]>();

function partsOf(rule: CheckedRule): readonly unknown[] {
  const { matter, when, outcome, roles, borrowed, duties, procedures } = rule;
  const found = parts.get(rule) ?? [matter, when, outcome, roles, borrowed, duties, procedures];
  parts.set(rule, found);
  return found;
}
