import type { Path } from '../../syntax/ast.ts';
import type { Actor } from '../checked-ast.ts';
import { bareName } from '../resolve/bare-word.ts';
import type { Environment } from '../resolve/environment.ts';
import { assigneeSymbol, isTitle } from '../scope/built-in.ts';
import type { CheckContext } from '../scope/context.ts';
import { resolveParty } from './who.ts';

/** Who acts: `责任人`, a position such as `收案人`, or a party; a field of the case goes before a position of its name. */
export function resolveActor(
  path: Path | null,
  environment: Environment,
  context: CheckContext,
): Actor | null {
  if (path === null) return { kind: 'assignee' };
  const name = bareName(path);
  if (name !== null && isTitle(assigneeSymbol.title, name.text)) {
    context.symbols.refer(name, assigneeSymbol);
    return { kind: 'assignee' };
  }
  const position = name === null ? undefined : context.names.positions.find(name.text);
  const isField = name !== null && environment.matter?.members.find(name.text) !== undefined;
  if (name !== null && position !== undefined && !isField) {
    context.symbols.refer(name, position.symbol);
    return { kind: 'position', position: position.item.id };
  }
  const others = { titles: context.names.positions.titles, find: () => null };
  const party = resolveParty(path, environment, context, others);
  return party === null ? null : { kind: 'who', who: party.term };
}
