import { diagnose } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';
import type { Comment, FileTree } from '../syntax/ast.ts';
import { clausesOf } from '../syntax/attach-comments.ts';

/** `# 不查 SZ501: 理由` or `# ignore SZ501: reason`, before a declaration or clause or inside it. */
interface Silence {
  readonly comment: Comment;
  readonly codes: readonly string[];
  readonly reason: string;
  /** The clause that it silences; null behind the last one. */
  readonly covers: Span | null;
}

const FORM = /^(?:不查|ignore)\s+(SZ\d+(?:\s*[、,，]\s*SZ\d+)*)\s*(?:[:：]\s*(.*))?$/iu;

/**
 * Leaves out the findings that a comment silences with a reason. A silence without a reason, of a code that is no
 * linter's, or of something that is not found, is a finding itself.
 */
export function applySilences(
  findings: readonly Diagnostic[],
  files: readonly FileTree[],
  lintCodes: ReadonlySet<string>,
): readonly Diagnostic[] {
  const silences = files.flatMap(silencesOf);
  const kept = findings.filter((finding) => !silences.some((silence) => isSilenced(finding, silence)));
  return [...kept, ...silences.flatMap((silence) => faultsOf(silence, findings, lintCodes))];
}

function silencesOf(file: FileTree): readonly Silence[] {
  const ofClauses = clausesOf(file).flatMap(({ comments: { before, within }, span }) =>
    [...before, ...within].flatMap((comment) => readSilence(comment, span)),
  );
  return [...ofClauses, ...file.trailingComments.flatMap((comment) => readSilence(comment, null))];
}

function readSilence(comment: Comment, covers: Span | null): readonly Silence[] {
  const match = FORM.exec(comment.text.trim());
  if (match === null) return [];
  const codes = (match[1] ?? '').toUpperCase().split(/\s*[、,，]\s*/);
  return [{ comment, codes, reason: (match[2] ?? '').trim(), covers }];
}

function isSilenced({ code, span }: Diagnostic, { codes, covers, reason }: Silence): boolean {
  if (covers === null || reason === '' || !codes.includes(code) || covers.file !== span.file) return false;
  return covers.start <= span.start && span.end <= covers.end;
}

function faultsOf(
  silence: Silence,
  findings: readonly Diagnostic[],
  lintCodes: ReadonlySet<string>,
): readonly Diagnostic[] {
  const { comment, codes, reason } = silence;
  if (reason === '') return [diagnose('SZ590', comment.span, { codes: codes.join('、') })];
  return codes.flatMap((code) => {
    if (!lintCodes.has(code)) return [diagnose('SZ591', comment.span, { code })];
    const silent = findings.some((finding) => finding.code === code && isSilenced(finding, silence));
    if (silent) return [];
    const fixes =
      codes.length > 1
        ? []
        : [
            {
              title: { zh: '删去这条注释', en: 'delete this comment' },
              edits: [{ span: comment.span, text: '' }],
            },
          ];
    return [diagnose('SZ592', comment.span, { code }, { fixes })];
  });
}
