import type { Clause, ClauseComments, Comment, Declaration, FileTree } from './ast.ts';

/** Every clause of a tree in the order of the text, outer before inner. */
export function clausesOf({ declarations }: Pick<FileTree, 'declarations'>): readonly Clause[] {
  const clauses: Clause[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      if ('comments' in node) clauses.push(node as Clause);
      Object.values(node).forEach(visit);
    }
  };
  visit(declarations);
  return clauses.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/**
 * Gives each comment to the clause that it stands in (at the end of one of its lines, or between its words) or before
 * (on a line of its own).
 * @returns those after the last clause
 */
export function attachComments(
  declarations: readonly Declaration[],
  comments: readonly Comment[],
  text: string,
): readonly Comment[] {
  if (comments.length === 0) return [];
  const clauses = clausesOf({ declarations });
  const given = new Map<Clause, { before: Comment[]; within: Comment[] }>();
  const trailing: Comment[] = [];
  const of = (clause: Clause) => {
    const kept = given.get(clause) ?? { before: [], within: [] };
    given.set(clause, kept);
    return kept;
  };
  for (const comment of comments) {
    const { start } = comment.span;
    const ownLine = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
    const home =
      (ownLine ? undefined : lastEndedOnLine(clauses, text, start)) ?? innermostAround(clauses, start);
    const next = clauses.find((clause) => clause.span.start > start);
    if (!ownLine && home !== undefined) of(home).within.push(comment);
    else if (next !== undefined && (home === undefined || next.span.end <= home.span.end))
      of(next).before.push(comment);
    else if (home !== undefined) of(home).within.push(comment);
    else if (next !== undefined) of(next).before.push(comment);
    else trailing.push(comment);
  }
  for (const [clause, kept] of given) clause.comments = kept satisfies ClauseComments;
  return trailing;
}

function innermostAround(clauses: readonly Clause[], offset: number): Clause | undefined {
  return clauses.findLast(({ span }) => span.start <= offset && offset < span.end);
}

/** The clause that a comment at the end of a line stands behind. */
function lastEndedOnLine(clauses: readonly Clause[], text: string, offset: number): Clause | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  let last: Clause | undefined;
  for (const clause of clauses) {
    const { end } = clause.span;
    if (end > lineStart && end <= offset && end >= (last?.span.end ?? 0)) last = clause;
  }
  return last;
}
