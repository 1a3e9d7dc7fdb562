import { type CheckedPackage, type CheckedPolicy, checkPackage } from '@shouze/dsl';
import { type LoadedPackage, loadPackage } from './load-package.ts';
import { diagnosticsText, errorsOf } from './report/diagnostics.ts';
import type { Terminal } from './terminal.ts';
import { noPolicy } from './test-suite.ts';

export interface LoadedPolicy {
  readonly loaded: LoadedPackage;
  readonly checked: CheckedPackage;
  readonly policy: CheckedPolicy;
}

/**
 * A policy ready to decide by. Where it has errors they are shown on standard error, the exit code becomes 1 and
 * there is none.
 * @param policyOf what of the package is decided by; the policy, which has no errors, unless told
 * @throws UsageError where the path holds no policy at all, such as a library alone
 */
export async function loadPolicy(
  terminal: Terminal,
  path: string,
  policyOf: (checked: CheckedPackage) => CheckedPolicy | null = ({ policy }) => policy,
): Promise<LoadedPolicy | null> {
  const loaded = await loadPackage(path);
  const checked = checkPackage(loaded.sources);
  const policy = policyOf(checked);
  const errors = errorsOf(checked.diagnostics);
  if (errors.length > 0) {
    terminal.complain(diagnosticsText(loaded, errors, terminal.language));
    terminal.finding();
  }
  if (policy !== null) return { loaded, checked, policy };
  if (errors.length === 0) throw noPolicy(path);
  return null;
}
