import { diagnose } from '../../diagnostics/catalogue.ts';
import type { LookupDeclaration, Name } from '../../syntax/ast.ts';
import { keywordOf } from '../../syntax/keywords.ts';
import type { CheckedLookup, Constant, Type } from '../checked-ast.ts';
import { resolveConstant } from '../resolve/constant.ts';
import type { CheckContext } from '../scope/context.ts';
import { declarationId, labelsOf } from '../scope/ids.ts';
import { createLazy, type Lazy } from '../scope/lazy.ts';
import type { EnumOwner } from '../scope/names.ts';
import type { Symbol as NameSymbol } from '../symbols.ts';
import { resolveType } from '../vocabulary/resolve-type.ts';
import { readLookupFile } from './lookup-file.ts';

/** Enters `对照 案由.主办庭` among the members of its enum. */
export function declareLookup(node: LookupDeclaration, context: CheckContext): Lazy<CheckedLookup> | null {
  const owner = resolveEnum(node, context);
  if (owner === null) return null;
  const id = `${owner.id}.${declarationId(node.title)}`;
  const title = labelsOf(node.title);
  const type = resolveType(node.type, context);
  const declaredAt = node.title.primary;
  const symbol: NameSymbol = { kind: 'lookup', id, title, declaredAt, type, owner: owner.id };
  const build = createLazy(() =>
    context.reporter.attempt(node.span, () =>
      type === null ? null : buildLookup(node, id, owner, type, context),
    ),
  );
  const isNew = owner.members.declare(node.title, symbol, { kind: 'lookup', id, build });
  return isNew ? build : null;
}

function resolveEnum(node: LookupDeclaration, { names, reporter }: CheckContext): EnumOwner | null {
  const { owner } = node;
  const isOther = names.entities.find(owner.text) ?? names.matters.find(owner.text);
  if (names.enums.find(owner.text) === undefined && isOther !== undefined) {
    reporter.add(diagnose('SZ343', owner.span, { name: owner.text }));
    return null;
  }
  return names.enums.resolve(owner)?.item ?? null;
}

function buildLookup(
  node: LookupDeclaration,
  id: string,
  owner: EnumOwner,
  type: Type,
  context: CheckContext,
): CheckedLookup | null {
  const title = labelsOf(node.title);
  const read =
    node.csv === null
      ? readBraces(node, owner, type, context)
      : readLookupFile(node.csv, { owner, title, type }, context);
  if (read === null) return null;
  const { entries, otherwise } = read;
  if (otherwise === null && node.otherwise === null) checkTotal(node, owner, entries, context);
  return { id, title, at: node.span, enum: owner.id, type, entries, otherwise };
}

function readBraces(
  node: LookupDeclaration,
  owner: EnumOwner,
  type: Type,
  context: CheckContext,
): Pick<CheckedLookup, 'entries' | 'otherwise'> {
  const entries = buildEntries(node, owner, type, context);
  const otherwise = node.otherwise === null ? null : resolveConstant(node.otherwise, type, context);
  return { entries, otherwise };
}

function buildEntries(
  node: LookupDeclaration,
  owner: EnumOwner,
  type: Type,
  context: CheckContext,
): ReadonlyMap<string, Constant> {
  const entries = new Map<string, Constant>();
  for (const entry of node.entries) {
    const value = resolveConstant(entry.value, type, context);
    for (const key of entry.keys) {
      const isSecondOther = isOther(key) && owner.values.find(key.text) === undefined;
      if (isSecondOther) context.reporter.add(diagnose('SZ341', key.span, { name: key.text }));
      const member = isSecondOther ? undefined : owner.values.resolve(key)?.item;
      if (member === undefined) continue;
      if (entries.has(member.id)) context.reporter.add(diagnose('SZ341', key.span, { name: key.text }));
      // A faulty value still covers its key: one slip is one diagnostic.
      entries.set(member.id, value ?? { kind: 'none' });
    }
  }
  return entries;
}

/** `其他` is a key only where it stands for the second time. */
function isOther({ text }: Name): boolean {
  return ['Other', 'Else'].includes(keywordOf(text) ?? '');
}

function checkTotal(
  node: LookupDeclaration,
  owner: EnumOwner,
  entries: ReadonlyMap<string, Constant>,
  { reporter }: CheckContext,
): void {
  const missing = owner.values.entries.filter(({ item }) => !entries.has(item.id));
  if (missing.length === 0) return;
  const titles = missing.map(({ item }) => item.title.zh ?? item.title.en).join('、');
  const name = node.title.primary;
  reporter.add(diagnose('SZ340', name.span, { name: name.text, missing: titles }));
}
