import { diagnose } from '../../diagnostics/catalogue.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';

const WORDS = { citing: { zh: '依据', en: 'citing' }, note: { zh: '说明', en: 'note' } } as const;

export const emptySource: LintRule = ({ declarations }) =>
  nodesOf(
    declarations.map(({ node }) => node),
    'citing',
    'note',
  )
    .filter(({ text }) => text.text.trim() === '')
    .map(({ kind, span }) => diagnose('SZ502', span, { clause: WORDS[kind] }));
