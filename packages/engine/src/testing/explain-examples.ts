import type { CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import { calendarFor } from '../calendar/calendar-for.ts';
import type { Decision } from '../evaluate/decision.ts';
import { scopeOf, situationOf } from '../evaluate/situation.ts';
import { explain } from '../explain/explain.ts';
import { explainCondition } from '../explain/explain-condition.ts';
import type { ConditionExplanation } from '../explain/explanation.ts';
import { checkFacts } from '../facts/check-facts.ts';
import type { Facts } from '../facts/fact-value.ts';
import { otherConditions } from './other-conditions.ts';
import { type ExampleFilter, selectExamples } from './select-examples.ts';

export interface ExplainOptions {
  readonly filter?: ExampleFilter;
  /** By default the one that the policy names. */
  readonly calendar?: Calendar;
}

export interface ExplainedExample {
  readonly decision: Decision;
  /** Of every rule, bar, guarantee, negative item and guard of the matter, as judged on the facts. */
  readonly conditions: readonly ConditionExplanation[];
}

/** Examples with faulty facts are left out. */
export function explainExamples(policy: CheckedPolicy, options: ExplainOptions): readonly ExplainedExample[] {
  const { filter = {}, calendar = calendarFor(policy) } = options;
  return selectExamples(policy, filter).flatMap((example) => {
    const checked = checkFacts(policy, example.facts);
    return checked.ok ? [explainExample(policy, checked.facts, calendar)] : [];
  });
}

function explainExample(policy: CheckedPolicy, facts: Facts, calendar: Calendar): ExplainedExample {
  const { decision, rules, bars } = explain(policy, facts, calendar);
  const scope = scopeOf(situationOf(policy, facts, calendar));
  const others = otherConditions(policy)
    .filter(({ kind, matter }) => kind !== 'bar' && matter === facts.matter.id)
    .flatMap(({ conditions }) => conditions.map((condition) => explainCondition(condition, scope)));
  const ofRules = [...rules, ...bars].flatMap(({ condition }) => (condition === null ? [] : [condition]));
  return { decision, conditions: [...ofRules, ...others] };
}
