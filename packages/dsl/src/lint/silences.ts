import { diagnose } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';
import type { Comment, Declaration, FileTree } from '../syntax/ast.ts';
import { clausesOf } from '../syntax/attach-comments.ts';

/**
 * `# 不查 SZ501: 理由` or `# ignore SZ501: reason`, before a declaration or clause or inside it. A name after a code
 * (`SZ403（批量案件）`) narrows it to findings that concern that rule too, so that a later conflict is not hidden.
 */
interface Silence {
  readonly comment: Comment;
  readonly codes: readonly SilencedCode[];
  readonly reason: string;
  /** The clause that it silences; null behind the last one. */
  readonly covers: Span | null;
}

interface SilencedCode {
  readonly code: string;
  readonly name: string | null;
}

/** What a silence may be about. */
export interface Silenceable {
  readonly code: string;
  /** Where it is told; one place inside the silenced clause is enough. */
  readonly places: readonly Span[];
  /** Of the rules concerned, in either language. */
  readonly names: readonly string[];
}

export interface Silenced<Finding> {
  readonly kept: readonly Finding[];
  readonly silenced: readonly { readonly finding: Finding; readonly reason: string }[];
  /** SZ592: silences of one of the codes looked for that silence nothing. */
  readonly idle: readonly Diagnostic[];
}

const CODE = String.raw`SZ\d+(?:\s*[(（][^)）]*[)）])?`;
const FORM = new RegExp(
  String.raw`^(?:不查|ignore)\s+(${CODE}(?:\s*[、,，]\s*${CODE})*)\s*(?:[:：]\s*(.*))?$`,
  'iu',
);

/** Parts the findings into those of `codes` that a comment silences with a reason and the others. */
export function applySilences<Finding>(
  findings: readonly Finding[],
  about: (finding: Finding) => Silenceable,
  files: readonly FileTree[],
  codes: ReadonlySet<string>,
): Silenced<Finding> {
  const silences = files.flatMap(silencesOf);
  const found = findings.map(about);
  const reasons = found.map((each) => (codes.has(each.code) ? reasonFor(each, silences) : undefined));
  const idle = silences.flatMap((silence) =>
    silence.codes
      .filter((code) => silence.reason !== '' && codes.has(code.code))
      .filter((code) => !found.some((each) => covers(silence, code, each)))
      .map((code) => idleSilence(silence, code)),
  );
  return {
    kept: findings.filter((_, index) => reasons[index] === undefined),
    silenced: findings.flatMap((finding, index) => {
      const reason = reasons[index];
      return reason === undefined ? [] : [{ finding, reason }];
    }),
    idle,
  };
}

function reasonFor(finding: Silenceable, silences: readonly Silence[]): string | undefined {
  return silences.find((silence) => silence.codes.some((code) => covers(silence, code, finding)))?.reason;
}

/** SZ590, SZ591: a silence without a reason, and one of a code that cannot be silenced. */
export function faultySilences(
  files: readonly FileTree[],
  silenceable: ReadonlySet<string>,
): readonly Diagnostic[] {
  return files.flatMap(silencesOf).flatMap(({ comment, codes, reason }) => {
    const listed = codes.map(({ code }) => code);
    if (reason === '') return [diagnose('SZ590', comment.span, { codes: listed.join('、') })];
    return listed
      .filter((code) => !silenceable.has(code))
      .map((code) => diagnose('SZ591', comment.span, { code }));
  });
}

function silencesOf({ declarations, trailingComments }: FileTree): readonly Silence[] {
  const behind = trailingComments.flatMap((comment) => readSilence(comment, null));
  return [...declarations.flatMap(silencesIn), ...behind];
}

function silencesIn(declaration: Declaration): readonly Silence[] {
  const known = silences.get(declaration);
  if (known !== undefined) return known;
  const found = clausesOf({ declarations: [declaration] }).flatMap(({ comments: { before, within }, span }) =>
    [...before, ...within].flatMap((comment) => readSilence(comment, span)),
  );
  silences.set(declaration, found);
  return found;
}

/** Of trees that an edit leaves as they are. */
const silences = new WeakMap<Declaration, readonly Silence[]>();

function readSilence(comment: Comment, covers: Span | null): readonly Silence[] {
  const match = FORM.exec(comment.text.trim());
  if (match === null) return [];
  const codes = [...(match[1] ?? '').matchAll(/(SZ\d+)(?:\s*[(（]\s*([^)）]*?)\s*[)）])?/giu)].map(
    ([, code = '', name]) => ({ code: code.toUpperCase(), name: name ?? null }),
  );
  return [{ comment, codes, reason: (match[2] ?? '').trim(), covers }];
}

function covers(silence: Silence, { code, name }: SilencedCode, finding: Silenceable): boolean {
  const clause = silence.covers;
  if (clause === null || silence.reason === '' || code !== finding.code) return false;
  if (name !== null && !finding.names.includes(name)) return false;
  return finding.places.some(
    ({ file, start, end }) => file === clause.file && clause.start <= start && end <= clause.end,
  );
}

function idleSilence({ comment, codes }: Silence, { code }: SilencedCode): Diagnostic {
  const title = { zh: '删去这条注释', en: 'delete this comment' };
  const fixes = codes.length > 1 ? [] : [{ title, edits: [{ span: comment.span, text: '' }] }];
  return diagnose('SZ592', comment.span, { code }, { fixes });
}
