import type { CheckResult, FailedExample } from '@shouze/contract';
import { type CheckedPolicy, checkPackage, type Diagnostic, type SourceFile } from '@shouze/dsl';
import { calendarFor, type ExampleResult, runExamples } from '@shouze/engine';

/** What is to be said about a package of files before it is published. */
export interface FilesChecked {
  /** Null while there are errors. */
  readonly policy: CheckedPolicy | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly examples: NonNullable<CheckResult['examples']> | null;
  readonly publishable: boolean;
}

/** Checks the texts and runs their examples. */
export function checkFiles(files: readonly SourceFile[], libraries: readonly SourceFile[]): FilesChecked {
  const { policy, diagnostics } = checkPackage({ files, libraries });
  const examples = policy && runAll(policy);
  return {
    policy,
    diagnostics,
    examples,
    publishable: examples !== null && examples.failed.length === 0,
  };
}

function runAll(policy: CheckedPolicy): NonNullable<CheckResult['examples']> {
  const results = runExamples(policy, calendarFor(policy));
  const failed = results.filter((result) => !result.passed).map(asFailedExample);
  return { total: results.length, passed: results.length - failed.length, failed };
}

function asFailedExample({ example, at, expectations }: ExampleResult): FailedExample {
  const unmet = expectations.filter((expectation) => !expectation.passed);
  return { example, at, failures: unmet.map(({ at, expected, found }) => ({ at, expected, found })) };
}
