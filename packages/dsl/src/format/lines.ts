import { eastAsianWidth } from 'get-east-asian-width';
import type { Clause, Comment } from '../syntax/ast.ts';

/** A printed construct: its lines without line breaks, already indented against each other. */
export type Lines = readonly string[];

/** Longer lines of records, lists and conditions are wrapped. In columns: a Chinese character counts two. */
export const longestLine = 110;

const step = '  ';

export function indent(lines: Lines, by = 1): Lines {
  return lines.map((line) => step.repeat(by) + line);
}

/** The columns that a text takes up. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  return width;
}

/** Whether a text still fits on its line, `depth` steps in. */
export function fits(text: string, depth: number): boolean {
  return widthOf(text) + depth * step.length <= longestLine;
}

/** Fills lines with the items of a list; `separator` stays at the end of a line that goes on. */
export function fill(items: readonly string[], separator: string, depth: number): Lines {
  const lines: string[] = [];
  let line = '';
  items.forEach((item, index) => {
    const text = index < items.length - 1 ? item + separator : item;
    if (line !== '' && !fits((line + text).trimEnd(), depth)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += text;
  });
  return line === '' ? lines : [...lines, line];
}

export function commentLine({ text }: Pick<Comment, 'text'>): string {
  return text === '' ? '#' : `# ${text}`;
}

/**
 * A clause's lines with its comments: those before it on lines of their own, the one within at the end of its line.
 * A line ends in one comment at most, so that further ones move before it.
 */
export function withComments({ comments }: Pick<Clause, 'comments'>, lines: Lines): Lines {
  const before = [...comments.before, ...comments.within.slice(0, -1)].map(commentLine);
  const last = comments.within.at(-1);
  const end = lines.at(-1);
  if (last === undefined || end === undefined) return [...before, ...lines];
  return [...before, ...lines.slice(0, -1), `${end} ${commentLine(last)}`];
}

/** A clause whose head is a line and whose parts are clauses of their own, indented: its comment stands at the head. */
export function withHead(clause: Pick<Clause, 'comments'>, head: Lines, parts: Lines): Lines {
  return [...withComments(clause, head), ...indent(parts)];
}
