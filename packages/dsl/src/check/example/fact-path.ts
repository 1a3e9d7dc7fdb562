import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Name, Path } from '../../syntax/ast.ts';
import type { Type } from '../checked-ast.ts';
import { noSuchMember } from '../resolve/member.ts';
import type { CheckContext } from '../scope/context.ts';
import type { Member, Owner } from '../scope/names.ts';
import type { Entry } from '../scope/namespace.ts';

/** `前案.结案方式` as `priors.outcome`: the path of a fact at the JSON edge, straight through lists. */
export function resolveFactPath(path: Path, matter: Owner, context: CheckContext): string | null {
  let owner: Owner | null = matter;
  const ids: string[] = [];
  for (const name of path.names) {
    if (owner === null) {
      context.reporter.add(diagnose('SZ226', name.span, { name: name.text }));
      return null;
    }
    const found: Entry<Member> | null = memberOrList(owner, name, context);
    if (found === null) return null;
    const field = found.item.kind === 'field' ? found.item.field : null;
    if (field === null) {
      context.reporter.add(diagnose('SZ226', name.span, { name: name.text }));
      return null;
    }
    ids.push(field.id);
    owner = ownerWithin(field.type, context);
  }
  return ids.join('.');
}

/** A field; or a list by the name of its entity. */
function memberOrList(owner: Owner, name: Name, context: CheckContext): Entry<Member> | null {
  const { names, symbols } = context;
  const direct = owner.members.find(name.text);
  const entity = names.entities.find(name.text);
  const list = owner.members.entries.find(
    ({ item }) => item.kind === 'field' && ownerWithin(item.field?.type, context) === entity?.item,
  );
  const found = direct ?? (entity === undefined ? undefined : list);
  if (found === undefined) return noSuchMember(owner, name, context);
  symbols.refer(name, direct?.symbol ?? entity?.symbol ?? found.symbol);
  return found;
}

function ownerWithin(type: Type | undefined, { names, person }: CheckContext): Owner | null {
  if (type?.kind === 'person') return person;
  const inner = type?.kind === 'list' ? type.of : type;
  return inner?.kind === 'entity' ? (names.entities.find(inner.entity)?.item ?? null) : null;
}
