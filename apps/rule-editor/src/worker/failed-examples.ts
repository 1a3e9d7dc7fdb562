import type { CheckedPolicy } from '@shouze/dsl';
import { exampleResults } from './example-outcomes.ts';
import { bilingual } from './labels.ts';
import type { FailedExampleView } from './protocol.ts';
import type { Tools } from './tools.ts';

/** Runs the policy's examples (`例`) and keeps the expectations that were not met. */
export function failedExamplesOf(policy: CheckedPolicy, tools: Tools): readonly FailedExampleView[] {
  return exampleResults(policy, tools).flatMap(({ example, title, expectations }) =>
    expectations
      .filter(({ passed }) => !passed)
      .map(({ at, expected, found }) => ({ example: bilingual(title, example), at, expected, found })),
  );
}
