import type { Title, WordDeclaration } from '../../syntax/ast.ts';
import type { Declared } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';
import { labelsOf, wordId } from '../scope/ids.ts';
import type { Namespace } from '../scope/namespace.ts';

/** `机构`, `身份`, `角色`, `动作`: words that stand for one thing each. */
export function declareWord(node: WordDeclaration, { names }: CheckContext): void {
  const namespaces = {
    unit: names.units,
    position: names.positions,
    role: names.roles,
    action: names.actions,
  };
  declareTitle(node.kind, node.title, node, namespaces[node.kind], null);
}

export function declareTitle(
  kind: 'unit' | 'position' | 'role' | 'action' | 'member',
  title: Title,
  at: Pick<WordDeclaration, 'span'>,
  namespace: Namespace<Declared>,
  owner: string | null,
): void {
  const id = wordId(title);
  if (id === '') return;
  const type = typeOfWord(kind, owner);
  const symbol = { kind, id, title: labelsOf(title), declaredAt: title.primary, type, owner };
  namespace.declare(title, symbol, { id, title: labelsOf(title), at: at.span });
}

function typeOfWord(kind: string, owner: string | null) {
  if (owner !== null) return { kind: 'enum', enum: owner } as const;
  return kind === 'unit' ? ({ kind: 'unit' } as const) : null;
}
