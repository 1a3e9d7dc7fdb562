import { type CheckedCondition, type CheckedMatter, type CheckedRule, goesBefore } from '@shouze/dsl';
import { assigneeKey } from '../../evaluate/assignable.ts';
import { truthOf } from '../../evaluate/condition.ts';
import { dutyKey } from '../../evaluate/duties.ts';
import { type Gap, isGap } from '../../evaluate/gap.ts';
import { rulesOf } from '../../evaluate/matter-rules.ts';
import { rolesKey } from '../../evaluate/rule-results.ts';
import type { Settlement } from '../../evaluate/settle.ts';
import { type Situation, scopeOf } from '../../evaluate/situation.ts';
import { isFixed, wholeResult } from '../questions/result-text.ts';
import { conditionOf } from '../questions/subject.ts';
import type { CaseCondition, Literal } from './literal.ts';
import { type PlainCondition, plainCondition } from './plain-condition.ts';
import { parameterValue, type Reading, resolved, type Time } from './resolved.ts';
import type { Side } from './side.ts';

/** What a case is settled to on both sides, and its reference date. */
export interface Settled {
  readonly settlements: readonly [Settlement, Settlement];
  readonly asOf: string | null;
}

/**
 * The condition under which cases are settled by the same rules as this one, on either side; with the values that
 * parameters had then, and the time in which they have them.
 * @param changed the rules that the two policies do not share
 */
export function caseCondition(
  { settlements, asOf }: Settled,
  matter: CheckedMatter,
  sides: readonly [Side, Side],
  changed: ReadonlySet<CheckedRule>,
): CaseCondition {
  const time: Time = { first: null, end: null };
  const [before, after] = settlements;
  const sameCarried = carriedKey(before) === carriedKey(after);
  const truths = ([0, 1] as const).flatMap((side): readonly TruthOfRule[] => {
    const { policy } = sides[side];
    const reading: Reading = { policy, other: sides[side === 0 ? 1 : 0].policy, asOf, time };
    const rules = rulesOf(policy, matter.id);
    const settlement = settlements[side];
    const carried = sameCarried ? [] : carriedLiterals(settlement, rules.competing, changed);
    const standing = rules.standing
      .filter((rule) => sameCarried && changed.has(rule))
      .map((rule) => ({ rule, holds: settlement.standing.includes(rule) }));
    return [...carried, ...standing].map(({ rule, holds }) => ({ rule, holds, side, reading }));
  });
  const asked = truths.filter(({ holds }) => holds).map(literalOf);
  const known = plainCondition(asked, matter, [sides[0].policy, sides[1].policy]);
  // What cannot hold beside them, whenever it is, need not be said.
  const silent = truths.filter((truth) => !truth.holds && !alwaysFails(truth, known)).map(literalOf);
  return [...asked, ...silent, ...timeLiterals(time, matter)];
}

interface TruthOfRule extends RuleTruth {
  readonly side: 0 | 1;
  readonly reading: Reading;
}

function literalOf({ rule, holds, side, reading }: TruthOfRule): Literal {
  if (holds) readResult(rule, reading);
  return { condition: resolved(conditionOf(rule) ?? always(rule), reading), holds, side, rule };
}

/** On any day on which a parameter gets a value. */
function alwaysFails({ rule, side, reading }: TruthOfRule, known: PlainCondition): boolean {
  const changes = [...reading.policy.parameters.values()].flatMap(({ timeline }) =>
    timeline.map(({ from }) => from ?? ''),
  );
  return [...new Set(changes.length === 0 ? [''] : changes)].every((asOf) => {
    const condition = resolved(conditionOf(rule) ?? always(rule), {
      ...reading,
      asOf,
      time: { first: null, end: null },
    });
    return known.truthOf({ condition, holds: false, side, rule }) === false;
  });
}

interface RuleTruth {
  readonly rule: CheckedRule;
  readonly holds: boolean;
}

/** Who is heard, and that nobody else who would say otherwise is. */
function carriedLiterals(
  settlement: Settlement,
  competing: readonly CheckedRule[],
  changed: ReadonlySet<CheckedRule>,
): readonly RuleTruth[] {
  const ids = new Set([
    ...settlement.rules.map(({ id }) => id),
    ...settlement.candidates.map(({ rule }) => rule),
  ]);
  const all = competing.filter(({ id }) => ids.has(id));
  const first = all.find((rule) => changed.has(rule)) ?? all[0];
  // One of those that agree speaks for all of them.
  const isOne = settlement.status === 'decided' && first !== undefined && isFixed(first);
  const agrees = (rule: CheckedRule): boolean =>
    isOne && isFixed(rule) && wholeResult(rule) === wholeResult(first);
  const others = competing.filter((rule) => !all.includes(rule) && !agrees(rule));
  const under = (rule: CheckedRule, betters: readonly CheckedRule[]): boolean =>
    betters.some((better) => goesBefore(better, rule));
  // The others that are heard are needed where they alone go before somebody.
  const heard = isOne
    ? all.filter(
        (rule) => rule === first || others.some((other) => !under(other, [first]) && under(other, [rule])),
      )
    : all;
  const silent = others.filter((rule) => !under(rule, heard));
  return [...heard.map((rule) => ({ rule, holds: true })), ...silent.map((rule) => ({ rule, holds: false }))];
}

/** What the rules that compete come to; standing duties apart. */
function carriedKey({ status, assignee, roles, results, candidates }: Settlement): string {
  const duties = results.flatMap((result) => result.duties.map(dutyKey)).sort();
  const procedures = results.flatMap(({ rule }) => rule.procedures).sort();
  const parties = candidates.map((one) => assigneeKey(one.assignee)).sort();
  return JSON.stringify([status, assigneeKey(assignee), rolesKey(roles), duties, procedures, parties]);
}

/** Parameters of which the sides say different things narrow the time by what the rule comes to as well. */
function readResult({ outcome, roles, duties }: CheckedRule, reading: Reading): void {
  const names = JSON.stringify([outcome, roles, duties]).matchAll(/"parameter":("(?:[^"\\]|\\.)*")/g);
  for (const [, name] of names) {
    const id = String(JSON.parse(name ?? '""'));
    const [own, other] = [reading.policy, reading.other].map(
      ({ parameters }) => parameters.get(id)?.timeline,
    );
    if (JSON.stringify(own) !== JSON.stringify(other)) parameterValue(id, reading);
  }
}

function timeLiterals({ first, end }: Time, { asOf }: CheckedMatter): CaseCondition {
  if (asOf === null) return [];
  const literal = (operator: 'gte' | 'lt', value: string): Literal => ({
    condition: {
      kind: 'compare',
      operator,
      left: { kind: 'path', root: null, fields: [asOf], type: { kind: 'date' } },
      right: { kind: 'constant', type: { kind: 'date' }, value },
      at: NOWHERE,
    },
    holds: true,
    side: 1,
    rule: null,
  });
  return [...(first === null ? [] : [literal('gte', first)]), ...(end === null ? [] : [literal('lt', end)])];
}

const NOWHERE = { file: '', start: 0, end: 0 };

function always({ at }: CheckedRule): CheckedCondition {
  return { kind: 'and', operands: [], at };
}

/** Whether a case is of the class; a gap where that hangs on more. */
export function isMet(condition: CaseCondition, situations: readonly [Situation, Situation]): boolean | Gap {
  const scopes = situations.map(scopeOf);
  let open: Gap | null = null;
  for (const { condition: one, holds, side } of condition) {
    const scope = scopes[side];
    if (scope === undefined) continue;
    const truth = truthOf(one, scope);
    if (isGap(truth)) open ??= truth;
    else if (truth !== holds) return false;
  }
  return open ?? true;
}
