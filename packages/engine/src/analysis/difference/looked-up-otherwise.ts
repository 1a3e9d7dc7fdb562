import type { CheckedCondition, CheckedLookup, CheckedPolicy, CheckedRule, Term } from '@shouze/dsl';
import { isPlainRecord } from '../../facts/plain-record.ts';
import { sayingText } from '../meaning/meaning-text.ts';
import type { RulePairs } from './rule-pairs.ts';
import type { Side } from './side.ts';

/** A rule and its counterpart on the other side. */
export interface Compared {
  readonly rule: CheckedRule;
  readonly counterpart: CheckedRule;
  readonly own: Side;
  readonly other: Side;
  /** Which of the two the rule is of. */
  readonly side: 0 | 1;
}

type Lookup = Extract<Term, { kind: 'lookup' }>;

/**
 * Of two rules that say the same but for what they look up: where that leads to something else. Null where they
 * differ in more, or look it up by something else than a field of the matter.
 */
export function lookedUpOtherwise(
  { rule, counterpart, own, other, side }: Compared,
  { nameAfter }: RulePairs,
): CheckedCondition | null {
  const texts = [sayingOf(rule), sayingOf(counterpart)];
  const name = (text: string): string =>
    text.replace(/@((?:[^"\\]|\\.)*)"/g, (_, id: string) => `@${nameAfter(id)}"`);
  const [was = '', is = ''] = side === 0 ? texts : texts.toReversed();
  if (name(was) !== is || readsOtherParameters(texts[0] ?? '', own.policy, other.policy)) return null;
  const lookups = lookupsIn([rule.outcome, rule.roles, rule.duties]);
  const parts = lookups.map((lookup) => whereApart(lookup, own.policy, other.policy, rule));
  const apart = parts.filter((part) => part !== null);
  return apart.length < parts.length || apart.length === 0
    ? null
    : { kind: 'or', operands: apart, at: rule.at };
}

function sayingOf({ outcome, roles, borrowed, duties, procedures }: CheckedRule): string {
  return sayingText([outcome, roles, borrowed, duties, procedures]);
}

function readsOtherParameters(text: string, own: CheckedPolicy, other: CheckedPolicy): boolean {
  const timeline = ({ parameters }: CheckedPolicy, id: string): string =>
    JSON.stringify(parameters.get(id)?.timeline);
  const names = [...text.matchAll(/"parameter":("(?:[^"\\]|\\.)*")/g)].map(([, id]) =>
    String(JSON.parse(id ?? '""')),
  );
  return names.some((id) => timeline(own, id) !== timeline(other, id));
}

function lookupsIn(value: unknown): readonly Lookup[] {
  if (Array.isArray(value)) return value.flatMap(lookupsIn);
  if (!isPlainRecord(value)) return [];
  const inner = Object.values(value).flatMap(lookupsIn);
  return value.kind === 'lookup' ? [value as unknown as Lookup, ...inner] : inner;
}

/** Null where the key is not a field of the matter. */
function whereApart(
  { lookup, key }: Lookup,
  own: CheckedPolicy,
  other: CheckedPolicy,
  { at }: CheckedRule,
): CheckedCondition | null {
  const [before, after] = [own.lookups.get(lookup), other.lookups.get(lookup)];
  if (key.kind !== 'path' || key.root !== null || before === undefined || after === undefined) return null;
  const { type } = key;
  const members = own.vocabulary.enums.get(before.enum)?.members ?? [];
  const apart = members.filter(({ id }) => lookedUp(before, id) !== lookedUp(after, id));
  return {
    kind: 'member',
    negated: false,
    left: key,
    members: apart.map(({ id }) => ({ kind: 'constant', type, value: id })),
    at,
  };
}

function lookedUp({ entries, otherwise }: CheckedLookup, member: string): string {
  return JSON.stringify(entries.get(member) ?? otherwise);
}
