import { type CheckedPolicy, checkPackage } from '@shouze/dsl';
import { type Calendar, calendarFor, compile, createRunner, type Runner } from '@shouze/engine';
import type { CourtReads } from '../store/store.ts';

export interface CompiledPolicy {
  readonly policy: CheckedPolicy;
  readonly calendar: Calendar;
  /** Decides as `decide` does. */
  readonly runner: Runner;
}

export interface CompiledPolicies {
  of(policy: string, version: number): Promise<CompiledPolicy>;
}

/** Versions kept ready to decide; the one that was used least recently goes first. */
const KEPT = 32;

/**
 * Compiles each published version once. A version never changes, so its number is key enough; its hash would not be: it
 * is blind to layout, and a decision says on which line its rule stands.
 */
export function createCompiledPolicies(store: CourtReads): CompiledPolicies {
  const kept = new Map<string, Promise<CompiledPolicy>>();
  return {
    of(policy, version) {
      const key = `${policy}@${version}`;
      const compiled = kept.get(key) ?? compileVersion(store, policy, version);
      kept.delete(key);
      kept.set(key, compiled);
      // What failed once, for want of memory or disk, may succeed the next time.
      compiled.catch(() => kept.delete(key));
      const oldest = kept.keys().next();
      if (kept.size > KEPT && !oldest.done) kept.delete(oldest.value);
      return compiled;
    },
  };
}

async function compileVersion(store: CourtReads, id: string, version: number): Promise<CompiledPolicy> {
  const row = await store.policies.version(id, version);
  if (!row) throw new Error(`version ${version} of "${id}" is gone`);
  const { policy } = checkPackage({ files: row.files, libraries: row.libraries });
  if (!policy) throw new Error(`version ${version} of "${id}" was published and has errors now`);
  const calendar = calendarFor(policy);
  return { policy, calendar, runner: createRunner(compile(policy), policy, calendar) };
}
