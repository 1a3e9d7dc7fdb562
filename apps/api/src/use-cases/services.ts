import type { Clock } from '../clock.ts';
import type { CourtStore } from '../store/store.ts';
import type { Shipped } from './bases.ts';
import type { CompiledPolicies } from './compiled-policies.ts';
import type { Studies } from './study/create-studies.ts';

/** What the use cases of one court work with. */
export interface Services {
  readonly store: CourtStore;
  readonly compiled: CompiledPolicies;
  /** The court's code, such as `川1527`. */
  readonly court: string;
  readonly shipped: Shipped;
  readonly studies: Studies;
  readonly clock: Clock;
}
