import type { EntityDeclaration, EnumDeclaration, MatterDeclaration } from '../../syntax/ast.ts';
import type { Declared } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';
import { labelsOf, wordId } from '../scope/ids.ts';
import { kindWords } from '../scope/kind-words.ts';
import type { Member, Owner } from '../scope/names.ts';
import { createNamespace, type Namespace } from '../scope/namespace.ts';
import type { Symbol as NameSymbol } from '../symbols.ts';
import { declareTitle } from './declare-words.ts';

/** Enums with their members; entities and matters without their fields, which may be of types declared later. */
export function declareType(
  node: EnumDeclaration | EntityDeclaration | MatterDeclaration,
  context: CheckContext,
): void {
  const { reporter, symbols, names } = context;
  const id = wordId(node.title);
  if (id === '') return;
  const title = labelsOf(node.title);
  const members = createNamespace<Member>(kindWords.field, reporter, symbols);
  const owner = { id, title, at: node.span, members };
  switch (node.kind) {
    case 'enum': {
      const values = createNamespace<Declared>(kindWords.member, reporter, symbols);
      declareOnce(node, names.enums, { ...owner, kind: 'enum', values });
      for (const member of node.members) declareTitle('member', member, member.primary, values, id);
      return;
    }
    case 'entity':
      declareOnce(node, names.entities, { ...owner, kind: 'entity' });
      return;
    case 'matter':
      declareOnce(node, names.matters, { ...owner, kind: 'matter' });
      return;
  }
}

function declareOnce<O extends Owner>(
  node: EnumDeclaration | EntityDeclaration | MatterDeclaration,
  namespace: Namespace<O>,
  owner: O,
): void {
  const symbol: NameSymbol = {
    kind: node.kind,
    id: owner.id,
    title: owner.title,
    declaredAt: node.title.primary,
    type: null,
    owner: null,
  };
  namespace.declare(node.title, symbol, owner);
}
