import type { Clause, ClauseComments, Comment, FileTree } from './ast.ts';

/** Every clause of a tree in the order of the text, outer before inner. */
export function clausesOf(tree: FileTree): readonly Clause[] {
  const clauses: Clause[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      if ('comments' in node) clauses.push(node as Clause);
      Object.values(node).forEach(visit);
    }
  };
  visit(tree.declarations);
  return clauses.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/**
 * Gives each comment to the clause that it stands in (at the end of one of its lines, or between its words) or before
 * (on a line of its own). Comments after the last clause are the file's.
 */
export function attachComments(tree: FileTree, comments: readonly Comment[], text: string): FileTree {
  if (comments.length === 0) return tree;
  const clauses = clausesOf(tree);
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
    // The last clause that began before the comment is the innermost one that it can stand in or behind.
    const home = ownLine ? innermostAround(clauses, start) : clauses.findLast((clause) => clause.span.start <= start);
    const next = clauses.find((clause) => clause.span.start > start);
    if (!ownLine && home !== undefined) of(home).within.push(comment);
    else if (next !== undefined && (home === undefined || next.span.end <= home.span.end)) of(next).before.push(comment);
    else if (home !== undefined) of(home).within.push(comment);
    else if (next !== undefined) of(next).before.push(comment);
    else trailing.push(comment);
  }
  for (const [clause, kept] of given) clause.comments = kept satisfies ClauseComments;
  return { ...tree, trailingComments: trailing };
}

function innermostAround(clauses: readonly Clause[], offset: number): Clause | undefined {
  return clauses.findLast(({ span }) => span.start <= offset && offset < span.end);
}
