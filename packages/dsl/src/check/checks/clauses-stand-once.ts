import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import type { BarDeclaration, RuleDeclaration } from '../../syntax/ast.ts';
import type { CheckContext } from '../scope/context.ts';

const single: Readonly<Record<string, Bilingual>> = {
  when: { zh: '当', en: 'when' },
  outcome: { zh: '则 责任人', en: 'then assign' },
  note: { zh: '说明', en: 'note' },
};

/** One condition, one outcome, one note. */
export function clausesStandOnce(node: RuleDeclaration | BarDeclaration, { reporter }: CheckContext): void {
  const seen = new Set<string>();
  for (const { kind, span } of node.clauses) {
    const clause = single[kind];
    if (clause !== undefined && seen.has(kind)) reporter.add(diagnose('SZ322', span, { clause }));
    seen.add(kind);
  }
}
