import { diagnose } from '../../diagnostics/catalogue.ts';
import { deleteLinesFix } from '../delete-fix.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';

const WORDS = { citing: { zh: '依据', en: 'citing' }, note: { zh: '说明', en: 'note' } } as const;

export const emptySource: LintRule = (context) =>
  nodesOf(
    context.declarations.map(({ node }) => node),
    'citing',
    'note',
  )
    .filter(({ text }) => text.text.trim() === '')
    .map((clause) =>
      diagnose(
        'SZ502',
        clause.span,
        { clause: WORDS[clause.kind] },
        { fixes: [deleteLinesFix(clause, context)] },
      ),
    );
