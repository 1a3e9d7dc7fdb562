import type { SourceFile } from '@shouze/dsl';
import type { Clock } from '../clock.ts';
import type { CourtStore } from '../store/store.ts';
import type { CompiledPolicies } from './compiled-policies.ts';

/** What the use cases of one court work with. */
export interface Services {
  readonly store: CourtStore;
  readonly compiled: CompiledPolicies;
  /** The vocabularies and bars that ship with this release. */
  readonly libraries: readonly SourceFile[];
  readonly clock: Clock;
}
