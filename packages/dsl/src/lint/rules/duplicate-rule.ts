import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Declaration } from '../../syntax/ast.ts';
import { deleteLinesFix } from '../delete-fix.ts';
import { kindWords } from '../kind-words.ts';
import type { LintRule } from '../lint-rule.ts';
import { repeatedTrees } from '../meaning-key.ts';

/** Two titles for one body: sources, notes and precedence apart. Both carry a case, and both must be kept up. */
export const duplicateRule: LintRule = (context) => {
  const candidates = context.ofKind('rule', 'definition', 'bar').map(({ node }) => node);
  const pairs = repeatedTrees(candidates, context, bodyOf);
  return pairs.map(([node, { title: other }]) =>
    diagnose(
      'SZ540',
      node.title.primary.span,
      { name: node.title.primary.text, what: kindWords[node.kind], other: other.primary.text },
      {
        related: [{ span: other.primary.span, message: { zh: '相同的内容在这里', en: 'the same is here' } }],
        fixes: context.usesOf(node.title).length === 0 ? [deleteLinesFix(node, context)] : [],
      },
    ),
  );
};

const APART: ReadonlySet<string> = new Set(['citing', 'note', 'overrides', 'subject-to']);

function bodyOf(node: Extract<Declaration, { kind: 'rule' | 'definition' | 'bar' }>): readonly object[] {
  const parts =
    node.kind === 'definition'
      ? [node.owner, node.condition]
      : [node.matter, ...node.clauses.filter(({ kind }) => !APART.has(kind))];
  return [kinds[node.kind], ...parts.filter((part) => part !== null)];
}

const kinds = { rule: ['rule'], definition: ['definition'], bar: ['bar'] } as const;
