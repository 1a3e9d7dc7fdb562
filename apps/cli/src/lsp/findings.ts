import type { CheckedPackage } from '@shouze/dsl';
import type { Studied } from './study/study.ts';

const known = new WeakMap<CheckedPackage, Studied>();

/** What analysis found of a package; nothing as long as it is not analysed. */
export function findingsOn(checked: CheckedPackage): Studied {
  return known.get(checked) ?? [];
}

export function rememberFindings(checked: CheckedPackage, findings: Studied): void {
  known.set(checked, findings);
}
