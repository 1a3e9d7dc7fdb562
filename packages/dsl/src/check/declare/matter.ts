import type { Name } from '../../syntax/ast.ts';
import type { CheckContext } from '../scope/context.ts';
import type { Owner } from '../scope/names.ts';

/** The matter that a declaration is for; where the text is broken there is none, and the parser has said so. */
export function resolveMatter(
  { matter }: { readonly matter: Name | null },
  { names, reporter }: CheckContext,
): Owner | null {
  if (matter !== null) return names.matters.resolve(matter)?.item ?? null;
  reporter.spoil();
  return null;
}
