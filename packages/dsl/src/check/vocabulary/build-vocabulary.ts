import type {
  Declaration,
  EntityDeclaration,
  FieldDeclaration,
  MatterDeclaration,
} from '../../syntax/ast.ts';
import type {
  CheckedEntity,
  CheckedEnum,
  CheckedField,
  CheckedMatter,
  Declared,
  Vocabulary,
} from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';
import type { EnumOwner, Names, Owner } from '../scope/names.ts';
import type { Namespace } from '../scope/namespace.ts';
import { addActionType } from './action-type.ts';
import { resolveAsOf } from './as-of.ts';
import { declareFields } from './declare-fields.ts';
import { declareType } from './declare-types.ts';
import { declareWord } from './declare-words.ts';
import { extendEnum, extendFields } from './extend.ts';
import { resolveOrder } from './order.ts';

/** Enters all words, types and fields into `context.names`, in the order in which they need each other. */
export function declareVocabulary(declarations: readonly Declaration[], context: CheckContext): void {
  for (const node of declarations) {
    if (node.kind === 'unit' || node.kind === 'position' || node.kind === 'role' || node.kind === 'action') {
      declareWord(node, context);
    }
    if (node.kind === 'enum' || node.kind === 'entity' || node.kind === 'matter') declareType(node, context);
  }
  addActionType(context);
  const extensions = declarations.filter((node) => node.kind === 'extension');
  for (const node of extensions) if (node.of === 'enum') extendEnum(node, context);
  for (const node of declarations) {
    if (node.kind !== 'entity' && node.kind !== 'matter') continue;
    const owner = ownerOf(node, context);
    if (owner !== undefined) declareFields(node.fields, owner, context);
  }
  for (const node of extensions) if (node.of !== 'enum') extendFields(node, context);
}

/** The vocabulary as the engine reads it, after everything is declared. */
export function buildVocabulary(declarations: readonly Declaration[], context: CheckContext): Vocabulary {
  const { names } = context;
  const entities = new Map<string, CheckedEntity>();
  const matters = new Map<string, CheckedMatter>();
  for (const node of declarations) {
    const owner = node.kind === 'entity' || node.kind === 'matter' ? ownerOf(node, context) : undefined;
    if (owner === undefined) continue;
    const declared = { id: owner.id, title: owner.title, at: owner.at, fields: fieldsOf(owner) };
    if (node.kind === 'entity')
      entities.set(owner.id, { ...declared, order: resolveOrder(node, owner, context) });
    if (node.kind === 'matter') {
      const asOf = resolveAsOf(node, owner, fieldNodes(node, owner, declarations, context), context);
      matters.set(owner.id, { ...declared, asOf });
    }
  }
  return {
    enums: byId(enumsOf(names, [...entities.values(), ...matters.values()])),
    entities: byId([...entities.values()]),
    matters: byId([...matters.values()]),
    units: words(names.units),
    positions: words(names.positions),
    roles: words(names.roles),
    actions: words(names.actions),
  };
}

/** The owner that this very node declared: not the first of two with one title. */
function ownerOf(node: EntityDeclaration | MatterDeclaration, { names }: CheckContext): Owner | undefined {
  const found = (node.kind === 'entity' ? names.entities : names.matters).find(node.title.primary.text);
  return found?.symbol.declaredAt === node.title.primary ? found.item : undefined;
}

function fieldNodes(
  node: MatterDeclaration,
  owner: Owner,
  declarations: readonly Declaration[],
  { names }: CheckContext,
): readonly FieldDeclaration[] {
  const extensions = declarations.filter((other) => other.kind === 'extension');
  const own = extensions.filter(
    (other) => other.of === 'matter' && names.matters.find(other.name.text)?.item === owner,
  );
  return [...node.fields, ...own.flatMap((extension) => extension.fields)];
}

function fieldsOf(owner: Owner): ReadonlyMap<string, CheckedField> {
  const fields = owner.members.entries.map(({ item }) => (item.kind === 'field' ? item.field : null));
  return byId(fields.filter((field) => field !== null));
}

/** The built-in enum of actions is part of a vocabulary that uses it. */
function enumsOf(
  { enums, actions }: Names,
  owners: readonly (CheckedEntity | CheckedMatter)[],
): readonly CheckedEnum[] {
  const types = owners.flatMap(({ fields }) => [...fields.values()].map(({ type }) => type));
  const used = new Set(types.map((type) => (type.kind === 'enum' ? type.enum : null)));
  const own = enums.entries.filter(({ item }) => item.values !== actions || used.has(item.id));
  return own.map(({ item }) => buildEnum(item));
}

function buildEnum({ id, title, at, values }: EnumOwner) {
  return { id, title, at, members: values.entries.map(({ item }) => item) };
}

function words(namespace: Namespace<Declared>): ReadonlyMap<string, Declared> {
  return byId(namespace.entries.map(({ item }) => item));
}

export function byId<D extends Declared>(declared: readonly D[]): ReadonlyMap<string, D> {
  const sorted = [...declared].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return new Map(sorted.map((each) => [each.id, each]));
}
