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
  const placeOf = createPlaces(clauses);
  for (const comment of comments) {
    const { start } = comment.span;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const ownLine = text.slice(lineStart, start).trim() === '';
    const { around, ended, next } = placeOf(start);
    const home = (ownLine || (ended?.span.end ?? 0) <= lineStart ? undefined : ended) ?? around;
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

/** Where an offset stands among clauses. */
interface Place {
  /** The innermost clause that it stands in. */
  readonly around: Clause | undefined;
  /** The clause that ended last before it. */
  readonly ended: Clause | undefined;
  readonly next: Clause | undefined;
}

/** Goes along the clauses once: it is asked for ascending offsets. Clauses stand inside or behind each other. */
function createPlaces(clauses: readonly Clause[]): (offset: number) => Place {
  const open: Clause[] = [];
  let at = 0;
  let ended: Clause | undefined;
  const closeUntil = (offset: number): void => {
    for (let last = open.at(-1); last !== undefined && last.span.end <= offset; last = open.at(-1)) {
      // Of several that end together the innermost closes first.
      if (ended === undefined || last.span.end > ended.span.end) ended = last;
      open.pop();
    }
  };
  return (offset) => {
    for (let next = clauses[at]; next !== undefined && next.span.start <= offset; next = clauses[at]) {
      closeUntil(next.span.start);
      open.push(next);
      at += 1;
    }
    closeUntil(offset);
    return { around: open.at(-1), ended, next: clauses[at] };
  };
}
