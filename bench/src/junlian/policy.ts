import { readdirSync, readFileSync } from 'node:fs';
import { type CheckedPolicy, checkPackage, type SourceFile } from '../../../packages/dsl/src/index.ts';

export const JUNLIAN = new URL('../../../policies/junlian/', import.meta.url);
const STANDARD = new URL('../../../policies/standard/', import.meta.url);

/** @throws Error where the policy has errors */
export function junlian(): CheckedPolicy {
  const { policy } = checkPackage({ files: load(JUNLIAN), libraries: load(STANDARD) });
  if (policy === null) throw new Error('the policy of Junlian has errors');
  return policy;
}

function load(folder: URL): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.shouze'))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(new URL(name, folder), 'utf8') }));
}
