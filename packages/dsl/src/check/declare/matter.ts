import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Name, Title } from '../../syntax/ast.ts';
import type { CheckContext } from '../scope/context.ts';
import { kindWords } from '../scope/kind-words.ts';
import type { Owner } from '../scope/names.ts';

/** The matter that a declaration is for; its absence is an error. */
export function resolveMatter(
  node: {
    readonly kind: 'rule' | 'bar' | 'procedure' | 'table';
    readonly title: Title;
    readonly matter: Name | null;
  },
  { names, reporter }: CheckContext,
): Owner | null {
  if (node.matter !== null) return names.matters.resolve(node.matter)?.item ?? null;
  const { span, text } = node.title.primary;
  reporter.add(diagnose('SZ320', span, { name: text, what: kindWords[node.kind] }));
  return null;
}
