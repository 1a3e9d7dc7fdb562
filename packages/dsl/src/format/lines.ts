import { eastAsianWidth } from 'get-east-asian-width';
import type { Clause, Comment } from '../syntax/ast.ts';

/** A printed construct: its lines without line breaks, already indented against each other. */
export type Lines = readonly string[];

/** Longer lines of records, lists and conditions are wrapped. In columns: a Chinese character counts two. */
const longestLine = 110;

const step = '  ';

export function indent(lines: Lines, by = 1): Lines {
  return lines.map((line) => (line === '' ? '' : step.repeat(by) + line));
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

function commentLine({ text }: Comment): string {
  return text === '' ? '#' : `# ${text}`;
}

/** Comments on lines of their own; a heading is kept apart from what follows. */
export function commentLines(comments: readonly Comment[]): Lines {
  return comments.flatMap((comment) =>
    comment.gapAfter ? [commentLine(comment), ''] : [commentLine(comment)],
  );
}

/** What stands before a clause: its own comments, and those within it that its line has no room for. */
export function linesBefore({ comments: { before, within } }: Commented): Lines {
  return [...commentLines(before), ...within.slice(0, -1).map(commentLine)];
}

/**
 * A clause's lines with its comments: those before it on lines of their own, the one within at the end of its line.
 * A line ends in one comment at most, so that further ones move before it.
 * @param at the line that takes the comment: the last one, or the head of a clause that holds others
 */
export function withComments(clause: Commented, lines: Lines, at: 'end' | 'head' = 'end'): Lines {
  const last = clause.comments.within.at(-1);
  const place = at === 'end' ? lines.length - 1 : 0;
  const ended = lines.map((line, index) =>
    index === place && last !== undefined ? `${line} ${commentLine(last)}` : line,
  );
  return [...linesBefore(clause), ...ended];
}

type Commented = Pick<Clause, 'comments'>;

export function hasComments({ comments }: Commented): boolean {
  return comments.before.length + comments.within.length > 0;
}

/** A clause whose head is a line and whose parts are clauses of their own, indented: its comment stands at the head. */
export function withHead(clause: Commented, head: string, parts: Lines): Lines {
  return [...withComments(clause, [head]), ...indent(parts)];
}
