import { diagnose } from '../../diagnostics/catalogue.ts';
import { deleteLinesFix } from '../delete-fix.ts';
import { kindWords } from '../kind-words.ts';
import type { LintRule } from '../lint-rule.ts';

export const unusedDefinition: LintRule = (context) =>
  context
    .ofKind('definition', 'lookup')
    .filter(({ node, shared }) => !shared && context.usesOf(node.title).length === 0)
    .map(({ node }) =>
      diagnose(
        'SZ510',
        node.title.primary.span,
        { name: node.title.primary.text, what: kindWords[node.kind] },
        { fixes: [deleteLinesFix(node, context)] },
      ),
    );
