import type { CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import { calendarFor } from '../calendar/calendar-for.ts';
import { type ExampleResult, runExample } from '../evaluate/run-examples.ts';
import { type ExampleFilter, matterOf, selectExamples } from './select-examples.ts';

export interface TestOptions {
  readonly filter?: ExampleFilter;
  /** By default the one that the policy names. */
  readonly calendar?: Calendar;
  /** Milliseconds since any moment; without one nothing is timed, because the kit reads no clock of its own. */
  readonly clock?: () => number;
  /** Called after each example. */
  readonly onResult?: (result: TestResult, done: number, total: number) => void;
}

export interface TestResult extends ExampleResult {
  /** The matter's English name. */
  readonly matter: string;
  /** Null without a clock. */
  readonly milliseconds: number | null;
}

/** What running the examples of one policy gave. */
export interface TestRun {
  /** The policy's id. */
  readonly policy: string;
  readonly results: readonly TestResult[];
  readonly passed: number;
  readonly failed: number;
  /** Examples that the filter left out. */
  readonly skipped: number;
  /** Null without a clock. */
  readonly milliseconds: number | null;
}

/** Decides the examples of a policy, in the order of their places, and compares what they expect. */
export function runTests(policy: CheckedPolicy, options: TestOptions = {}): TestRun {
  const { filter = {}, calendar = calendarFor(policy), clock, onResult } = options;
  const examples = selectExamples(policy, filter);
  const results: TestResult[] = [];
  for (const example of examples) {
    const started = clock?.();
    const ran = runExample(example, policy, calendar);
    const milliseconds = started === undefined || !clock ? null : clock() - started;
    const result = { ...ran, matter: matterOf(example), milliseconds };
    results.push(result);
    onResult?.(result, results.length, examples.length);
  }
  const passed = results.filter((result) => result.passed).length;
  return {
    policy: policy.id,
    results,
    passed,
    failed: results.length - passed,
    skipped: policy.examples.length - results.length,
    milliseconds: clock ? results.reduce((sum, result) => sum + (result.milliseconds ?? 0), 0) : null,
  };
}
