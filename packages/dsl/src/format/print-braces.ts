import type { Title } from '../syntax/ast.ts';
import { fill, fits, indent, type Lines } from './lines.ts';
import { printTitle } from './print-name.ts';
import { separator, type Target } from './target.ts';

/** `HEAD { a、b、c }` on one line, or filling lines between the braces where that is too long. */
function printInBraces(head: string, items: readonly string[], target: Target): Lines {
  if (items.length === 0) return [`${head} { }`];
  const line = `${head} { ${items.join(separator(target))} }`;
  return fits(line, 0) ? [line] : [`${head} {`, ...indent(fill(items, separator(target), 1)), '}'];
}

export function printMembers(head: string, members: readonly Title[], target: Target): Lines {
  return printInBraces(
    head,
    members.map((member) => printTitle(member, target, 'member')),
    target,
  );
}
