import type { Bilingual, CheckedExample, CheckedExpectation, CheckedPolicy, Labels, Span } from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import { checkFacts } from '../facts/check-facts.ts';
import type { Fault } from '../facts/fault.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { compareExpectation } from './expectation.ts';
import { eventWords, refusalWords } from './refusal-words.ts';
import { type RefusedEvent, runEvents } from './run-events.ts';

export interface ExampleResult {
  readonly example: string;
  readonly title: Labels;
  readonly at: Span;
  /** All expectations are met. */
  readonly passed: boolean;
  /** Null where the facts are faulty. */
  readonly decision: Decision | null;
  readonly faults: readonly Fault[];
  readonly expectations: readonly ExpectationResult[];
}

export interface ExpectationResult {
  readonly kind: CheckedExpectation['kind'];
  readonly at: Span;
  readonly passed: boolean;
  readonly expected: Bilingual;
  readonly found: Bilingual;
}

/** Decides every example of the policy, in the order of their places, and compares what it expects. */
export function runExamples(policy: CheckedPolicy, calendar: Calendar): readonly ExampleResult[] {
  return policy.examples.map((example) => runExample(example, policy, calendar));
}

export function runExample(
  example: CheckedExample,
  policy: CheckedPolicy,
  calendar: Calendar,
): ExampleResult {
  const { id, title, at } = example;
  const checked = checkFacts(policy, example.facts);
  if (!checked.ok) {
    const { faults } = checked;
    const expectations = example.expectations.map((expectation) => unmet(expectation, faults));
    return { example: id, title, at, passed: false, decision: null, faults, expectations };
  }
  const decision = decide(policy, checked.facts, calendar);
  const given = { policy, facts: checked.facts, calendar };
  const run = runEvents(example.events, decision, given);
  const expectations = [
    ...run.refused.map((refused) => unfit(refused, policy)),
    ...example.expectations.map((expectation) => compare(expectation, decision, { ...given, run })),
  ];
  const passed = expectations.every((expectation) => expectation.passed);
  return { example: id, title, at, passed, decision, faults: [], expectations };
}

function compare(
  expectation: CheckedExpectation,
  decision: Decision,
  given: Parameters<typeof compareExpectation>[2],
): ExpectationResult {
  const { kind, at } = expectation;
  return { kind, at, ...compareExpectation(expectation, decision, given) };
}

/** An event that could not happen fails the example, whatever is expected besides. */
function unfit(refused: RefusedEvent, policy: CheckedPolicy): ExpectationResult {
  return {
    kind: 'procedure',
    at: refused.event.at,
    passed: false,
    expected: eventWords(refused, policy),
    found: refusalWords(refused),
  };
}

function unmet({ kind, at }: CheckedExpectation, [fault]: readonly Fault[]): ExpectationResult {
  const { path = '', found = '', expected = { zh: '', en: '' } } = fault ?? {};
  return {
    kind,
    at,
    passed: false,
    expected: {
      zh: `事实无误:${path} 应为${expected.zh}`,
      en: `facts without fault: ${path} as ${expected.en}`,
    },
    found: { zh: found, en: found },
  };
}
