import { diagnose } from '../../diagnostics/catalogue.ts';
import type { LintRule } from '../lint-rule.ts';

const LINES = [
  { kind: 'version', line: { zh: '版本', en: 'version' }, example: { zh: '版本 1', en: 'version 1' } },
  { kind: 'court', line: { zh: '法院', en: 'court' }, example: { zh: '法院 川1527', en: 'court 川1527' } },
  {
    kind: 'effective',
    line: { zh: '施行日期', en: 'date of effect' },
    example: { zh: '施行 2022年1月1日', en: 'effective 2022-01-01' },
  },
] as const;

/** A decision names the policy's version; without these lines nobody can tell later which text was in force. */
export const policySaysWhich: LintRule = ({ ofKind }) =>
  ofKind('policy').flatMap(({ node }) =>
    LINES.filter(({ kind }) => !node.lines.some((line) => line.kind === kind)).map(({ line, example }) =>
      diagnose('SZ503', node.title.primary.span, { line, example }),
    ),
  );
