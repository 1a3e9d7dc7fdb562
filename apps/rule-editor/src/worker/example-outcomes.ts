import type { CheckedPolicy, ExampleOutcome } from '@shouze/dsl';
import type { ExampleResult } from '@shouze/engine';
import type { Tools } from './tools.ts';

const known = new WeakMap<CheckedPolicy, readonly ExampleResult[]>();

/** Runs the policy's examples (`例`), once a policy. */
export function exampleResults(policy: CheckedPolicy, tools: Tools): readonly ExampleResult[] {
  const results = known.get(policy) ?? tools.runExamples(policy, tools.calendarFor(policy));
  known.set(policy, results);
  return results;
}

/** What the lenses above the examples tell; nothing of a policy with errors. */
export function exampleOutcomes(policy: CheckedPolicy | null, tools: Tools): readonly ExampleOutcome[] {
  if (policy === null) return [];
  return exampleResults(policy, tools).map(({ example, expectations }) => ({
    example,
    unmet: expectations.filter(({ passed }) => !passed),
  }));
}
