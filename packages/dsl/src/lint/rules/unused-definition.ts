import { diagnose } from '../../diagnostics/catalogue.ts';
import { kindWords } from '../kind-words.ts';
import type { LintRule } from '../lint-rule.ts';

export const unusedDefinition: LintRule = ({ ofKind, usesOf }) =>
  ofKind('definition', 'lookup')
    .filter(({ node, shared }) => !shared && usesOf(node.title).length === 0)
    .map(({ node }) =>
      diagnose('SZ510', node.title.primary.span, {
        name: node.title.primary.text,
        what: kindWords[node.kind],
      }),
    );
