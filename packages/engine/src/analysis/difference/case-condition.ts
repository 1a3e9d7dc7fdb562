import { type CheckedCondition, type CheckedMatter, type CheckedRule, goesBefore } from '@shouze/dsl';
import { truthOf } from '../../evaluate/condition.ts';
import { type Gap, isGap } from '../../evaluate/gap.ts';
import { rulesOf } from '../../evaluate/matter-rules.ts';
import { type Situation, scopeOf } from '../../evaluate/situation.ts';
import { isFixed, wholeResult } from '../questions/result-text.ts';
import { conditionOf } from '../questions/subject.ts';
import type { Change } from './changed-rules.ts';
import { type Heard, isStanding } from './heard.ts';
import type { CaseCondition, Literal } from './literal.ts';
import { type PlainCondition, plainCondition } from './plain-condition.ts';
import { isShared, parameterValue, type Reading, resolved, type Time } from './resolved.ts';
import type { Side } from './side.ts';
import { canonical } from './truths/canonical.ts';

/**
 * The condition under which the same rules have a say as in this case, on either side; with the values that parameters
 * had then, and the time in which they have them. Of a standing duty that changes, only whether it is owed.
 */
export function caseCondition(
  { rules, asOf }: Heard,
  change: Change,
  matter: CheckedMatter,
  sides: readonly [Side, Side],
  situations: readonly [Situation, Situation],
): CaseCondition {
  const time: Time = { first: null, end: null };
  const truths = ([0, 1] as const).flatMap((side): readonly TruthOfRule[] => {
    const { policy } = sides[side];
    const reading: Reading = { policy, other: sides[side === 0 ? 1 : 0].policy, asOf, time };
    const { competing } = rulesOf(policy, matter.id);
    const told = isStanding(change.rule)
      ? standingTruths(change, side, situations[side])
      : change.byCalendar
        ? ownTruths(change, side, competing)
        : carriedTruths(rules[side], competing, change);
    return told.map(({ rule, holds }) => ({ rule, holds, side, reading }));
  });
  const asked = truths.filter(({ holds }) => holds).map(literalOf);
  const known = plainCondition(asked, matter, [sides[0].policy, sides[1].policy]);
  // What cannot hold beside them, whenever it is, need not be said.
  const silent = truths.filter((truth) => !truth.holds && !alwaysFails(truth, known)).map(literalOf);
  return [...asked, ...apartLiterals(change, rules, situations), ...silent, ...timeLiterals(time, matter)];
}

/** Where both rules have a say, only some of the cases may be decided otherwise. */
function apartLiterals(
  { rule, counterpart, apartWhere, side }: Change,
  heard: Heard['rules'],
  situations: readonly [Situation, Situation],
): readonly Literal[] {
  const areHeard =
    counterpart !== null && heard[side].includes(rule) && heard[side === 0 ? 1 : 0].includes(counterpart);
  if (apartWhere === null || !areHeard || truthOf(apartWhere, scopeOf(situations[1])) !== true) return [];
  return [{ condition: canonical(apartWhere), holds: true, side: 1, rule: null }];
}

function standingTruths(
  { rule, counterpart, side: own, byCalendar }: Change,
  side: 0 | 1,
  situation: Situation,
): readonly RuleTruth[] {
  const one = own === side ? rule : counterpart;
  // By another calendar the same words may hold of other cases.
  if (one === null || (byCalendar && own !== side)) return [];
  const condition = conditionOf(one);
  return [{ rule: one, holds: condition === null || truthOf(condition, scopeOf(situation)) === true }];
}

/** Where only days are counted otherwise: that the rule itself is heard, whoever else is. */
function ownTruths(
  { rule, side: own }: Change,
  side: 0 | 1,
  competing: readonly CheckedRule[],
): readonly RuleTruth[] {
  if (side !== own) return [];
  const isLeftOver = rule.when === 'otherwise';
  const rivals = competing.filter((rival) => isLeftOver || goesBefore(rival, rule));
  return [
    ...(isLeftOver ? [] : [{ rule, holds: true }]),
    ...rivals.map((rival) => ({ rule: rival, holds: false })),
  ];
}

interface TruthOfRule extends RuleTruth {
  readonly side: 0 | 1;
  readonly reading: Reading;
}

function literalOf({ rule, holds, side, reading }: TruthOfRule): Literal {
  if (holds) readResult(rule, reading);
  const condition = canonical(resolved(conditionOf(rule) ?? always(rule), reading));
  return { condition, holds, side, rule };
}

/** On any day on which a parameter gets a value. */
function alwaysFails({ rule, side, reading }: TruthOfRule, known: PlainCondition): boolean {
  const changes = [...reading.policy.parameters].flatMap(([id, { timeline }]) =>
    isShared(id, reading) ? [] : timeline.map(({ from }) => from ?? ''),
  );
  return [...new Set(['', ...changes])].every((asOf) => {
    const then = { ...reading, asOf, time: { first: null, end: null } };
    const condition = canonical(resolved(conditionOf(rule) ?? always(rule), then));
    return known.truthOf({ condition, holds: false, side, rule }) === false;
  });
}

interface RuleTruth {
  readonly rule: CheckedRule;
  readonly holds: boolean;
}

/** Who is heard, and that nobody else who would say otherwise is. */
function carriedTruths(
  all: readonly CheckedRule[],
  competing: readonly CheckedRule[],
  { rule: changed, counterpart }: Change,
): readonly RuleTruth[] {
  const first = all.find((rule) => rule === changed || rule === counterpart) ?? all[0];
  // One of those that agree speaks for all of them.
  const agrees = (rule: CheckedRule): boolean =>
    first !== undefined && isFixed(rule) && wholeResult(rule) === wholeResult(first);
  const isOne = all.every(agrees);
  const others = competing.filter((rule) => !all.includes(rule) && !(isOne && agrees(rule)));
  const under = (rule: CheckedRule, betters: readonly CheckedRule[]): boolean =>
    betters.some((better) => goesBefore(better, rule));
  // The others that are heard are needed where they alone go before somebody.
  const heard = isOne
    ? all.filter(
        (rule) =>
          rule === first ||
          others.some((other) => first !== undefined && !under(other, [first]) && under(other, [rule])),
      )
    : all;
  const silent = others.filter((rule) => !under(rule, heard));
  const spoken = heard.filter(({ when }) => when !== 'otherwise');
  return [
    ...spoken.map((rule) => ({ rule, holds: true })),
    ...silent.map((rule) => ({ rule, holds: false })),
  ];
}

/** Parameters of which the sides say different things narrow the time by what the rule comes to as well. */
function readResult({ outcome, roles, duties }: CheckedRule, reading: Reading): void {
  const names = JSON.stringify([outcome, roles, duties]).matchAll(/"parameter":("(?:[^"\\]|\\.)*")/g);
  for (const [, name] of names) {
    const id = String(JSON.parse(name ?? '""'));
    if (!isShared(id, reading)) parameterValue(id, reading);
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
