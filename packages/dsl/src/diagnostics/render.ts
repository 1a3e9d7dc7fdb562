import { createLineMap, type LineMap } from '../source/line-map.ts';
import type { Span } from '../source/span.ts';
import type { Bilingual, Diagnostic, Language, Severity } from './diagnostic.ts';
import { lineWindow } from './line-window.ts';

/**
 * A diagnostic as a terminal shows it: `file:line:column: SZ204: message`, the source line, and carets under the place
 * (of a place over several lines, the first line's part); then the related places in the same way.
 * @param text the text of the diagnostic's file, or the texts of all files by path; related places in files
 *   that are not there are named without a line
 */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  text: string | ReadonlyMap<string, string>,
  language: Language,
): string {
  const textOf = (span: Span): string | undefined => {
    if (typeof text !== 'string') return text.get(span.file);
    return span.file === diagnostic.span.file ? text : undefined;
  };
  const label = `${diagnostic.code}: ${SEVERITIES[diagnostic.severity][language]}`;
  const main = renderPlace(diagnostic.span, textOf(diagnostic.span), label + diagnostic.message[language]);
  const related = diagnostic.related.map(({ span, message }) =>
    renderPlace(span, textOf(span), RELATED[language] + message[language]),
  );
  return [main, ...related].join('\n');
}

/** Errors go without a word: they are what a code alone means. */
const SEVERITIES: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '', en: '' },
  warning: { zh: '警告：', en: 'warning: ' },
  hint: { zh: '提示：', en: 'hint: ' },
};

const RELATED: Bilingual = { zh: '参见：', en: 'see: ' };

function renderPlace(span: Span, text: string | undefined, message: string): string {
  if (text === undefined) return `${span.file}: ${message}`;
  const lines = lineMapOf(text);
  const { line, column } = lines.at(span.start);
  const gutter = String(line);
  const { shown, before, under } = lineWindow(
    lines.lineText(line),
    column - 1,
    column - 1 + span.end - span.start,
  );
  return [
    `${span.file}:${line}:${column}: ${message}`,
    `  ${gutter} | ${shown}`.trimEnd(),
    `  ${' '.repeat(gutter.length)} | ${' '.repeat(before)}${'^'.repeat(under)}`,
  ].join('\n');
}

/** Diagnostics come file by file: a text's lines are counted once, not once for each. */
let latest = { text: '', lines: createLineMap('') };

function lineMapOf(text: string): LineMap {
  if (latest.text !== text) latest = { text, lines: createLineMap(text) };
  return latest.lines;
}
