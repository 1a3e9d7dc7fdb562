import type { SourceFile, Span } from './span.ts';

/** Whether only the fences marked `shouze` of a file are code: `NAME.shouze.md`. */
export function isLiterate(path: string): boolean {
  return path.endsWith('.shouze.md');
}

/** As in CommonMark, what a fence of backquotes says holds none itself: that is inline code. */
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})\s*(.*?)\s*$/;

/** Where the code of a literate text stands: the lines between the marks of each `shouze` fence, line breaks included. */
export function codeFences({ path, text }: SourceFile): readonly Span[] {
  const fences: Span[] = [];
  let open: { readonly mark: string; readonly isCode: boolean; readonly start: number } | null = null;
  let lineStart = 0;
  for (const line of text.split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    const lineEnd = lineStart + line.length;
    const [, mark = '', info = ''] = FENCE.exec(line) ?? [];
    if (open === null && mark !== '') open = { mark, isCode: /^shouze(?:\s|$)/.test(info), start: lineEnd };
    else if (open !== null && closes(open.mark, mark, info)) {
      if (open.isCode) fences.push({ file: path, start: open.start, end: lineStart });
      open = null;
    }
    lineStart = lineEnd;
  }
  // As in CommonMark, a fence that is not closed goes on to the end.
  if (open?.isCode) fences.push({ file: path, start: open.start, end: text.length });
  return fences;
}

/** Of the same sign and at least as long, with nothing behind it. */
function closes(open: string, mark: string, info: string): boolean {
  return mark.startsWith(open) && info === '';
}

/** The text with everything but its code as spaces, so that every place in it stays where it is. */
export function codeOf(file: SourceFile): string {
  if (!isLiterate(file.path)) return file.text;
  const parts: string[] = [];
  let end = 0;
  for (const fence of codeFences(file)) {
    parts.push(blank(file.text.slice(end, fence.start)), file.text.slice(fence.start, fence.end));
    end = fence.end;
  }
  return [...parts, blank(file.text.slice(end))].join('');
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
