import type { Environment } from '../resolve/environment.ts';
import type { CheckContext } from '../scope/context.ts';
import type { BinderBook } from './binder-book.ts';

/** Where a condition stands. */
export interface ConditionScope {
  readonly environment: Environment;
  readonly context: CheckContext;
  readonly binders: BinderBook;
  /** Whether the whole cannot hold without this part: only then does a `有` bind its element for the outcome. */
  readonly must: boolean;
}
