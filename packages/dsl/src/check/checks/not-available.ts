import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/span.ts';
import type { Declaration } from '../../syntax/ast.ts';
import type { CheckContext } from '../scope/context.ts';

interface Found {
  readonly span: Span;
  readonly what: Bilingual;
}

/** What the language has but this version cannot carry out is said, never passed over. */
export function notAvailable(node: Declaration, { reporter }: CheckContext): void {
  for (const { span, what } of findUnavailable(node)) reporter.add(diagnose('SZ306', span, { what }));
}

function findUnavailable(node: Declaration): readonly Found[] {
  switch (node.kind) {
    case 'policy':
      return node.lines
        .filter((line) => line.kind === 'based-on')
        .map(({ span }) => ({ span, what: { zh: '“基于”', en: '"based on" is' } }));
    case 'rule':
      if (!node.replaces) return [];
      return [{ span: node.title.primary.span, what: { zh: '“替换 规则”', en: '"replace rule" is' } }];
    case 'change':
      return [{ span: node.span, what: { zh: '“修改 参数”', en: '"change parameter" is' } }];
    case 'disable':
      return [{ span: node.span, what: { zh: '“停用 规则”', en: '"disable rule" is' } }];
    default:
      return [];
  }
}
