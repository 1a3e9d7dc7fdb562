import type { Declaration } from '../../syntax/ast.ts';
import type { CheckContext } from '../scope/context.ts';

/** Looks at one declaration as it is written and reports what is wrong with it. */
export type Check<K extends Declaration['kind']> = (
  node: Extract<Declaration, { kind: K }>,
  context: CheckContext,
) => void;
