import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Name, Path } from '../../syntax/ast.ts';
import type { CheckedPath } from '../checked-ast.ts';
import { type Environment, elementPath, matterPath } from '../resolve/environment.ts';
import { lastName } from '../resolve/operand.ts';
import { resolvePath } from '../resolve/path.ts';
import { warnOfOuter } from '../resolve/warn-of-outer.ts';
import { isTitle } from '../scope/built-in.ts';
import type { CheckContext } from '../scope/context.ts';
import type { Owner } from '../scope/names.ts';
import type { Symbol as NameSymbol } from '../symbols.ts';
import { typeWords } from '../types/type-words.ts';

export interface Collection {
  readonly path: CheckedPath;
  readonly entity: Owner;
  /** What an element without a name of its own is called: as its entity, and as the list. */
  readonly calledBy: ReadonlyMap<string, NameSymbol>;
}

interface ListField {
  readonly path: CheckedPath;
  readonly symbol: NameSymbol;
}

/** A list field, or the name of an entity that one list in scope is made of. */
export function resolveCollection(
  path: Path,
  environment: Environment,
  context: CheckContext,
): Collection | null {
  const [name, second] = path.names;
  if (name !== undefined && second === undefined && !path.fromMatter) {
    const found = findList(name, environment, context);
    if (found === 'ambiguous') return null;
    if (found !== null) return collectionOf(found.path, found.symbol, context);
  }
  return resolveListPath(path, environment, context);
}

/** A single name: the innermost list of that name, else of that entity. */
function findList(
  name: Name,
  environment: Environment,
  context: CheckContext,
): ListField | 'ambiguous' | null {
  const { names, symbols, reporter } = context;
  const lists = listsInScope(environment);
  const entity = names.entities.find(name.text);
  const ofEntity = lists.filter(({ path }) => entityOf(path) === entity?.item.id);
  const byField = lists.find(({ symbol }) => isTitle(symbol.title, name.text));
  const found = byField ?? ofEntity[0] ?? null;
  if (found === null) return null;
  if (byField === undefined && ofEntity.length > 1) {
    const titles = ofEntity.map(({ symbol }) => symbol.title.zh ?? symbol.title.en).join('、');
    reporter.add(diagnose('SZ208', name.span, { name: name.text, lists: titles }));
    return 'ambiguous';
  }
  // One element is spoken of, so the entity's word is the better one in translation, where it can only mean this list.
  const isOnly = ofEntity.length === 1 && ofEntity[0] === found;
  const inner = environment.elements.find((element) => element.binder.id === found.path.root);
  if (byField !== undefined && inner !== undefined) warnOfOuter(name, inner, environment, context);
  symbols.refer(name, isOnly && entity !== undefined ? entity.symbol : found.symbol);
  return found;
}

/** Innermost first. */
function listsInScope({ elements, matter, matterRoot }: Environment): readonly ListField[] {
  const open = elements.filter((element) => element.open);
  const bases = open.map((element) => ({ base: elementPath(element), owner: element.owner }));
  if (matter !== null) bases.push({ base: matterPath(matter, matterRoot), owner: matter });
  return bases.flatMap(({ base, owner }) =>
    owner.members.entries.flatMap(({ symbol, item }): ListField[] => {
      const field = item.kind === 'field' ? item.field : null;
      if (field?.type.kind !== 'list') return [];
      return [{ path: { ...base, fields: [field.id], type: field.type }, symbol }];
    }),
  );
}

function resolveListPath(path: Path, environment: Environment, context: CheckContext): Collection | null {
  const place = resolvePath(path, environment, context, {
    titles: listNames(environment, context),
    find: () => null,
  });
  if (place === null) return null;
  const name = path.names.at(-1);
  const symbol = name === undefined ? undefined : context.symbols.table.of(name);
  const isList = place.kind === 'value' && place.type.kind === 'list' && place.term.kind === 'path';
  if (isList && place.term.kind === 'path' && symbol !== undefined) {
    return collectionOf(place.term, symbol, context);
  }
  const type = place.kind === 'value' ? place.type : ({ kind: 'yesno' } as const);
  const parameters = { name: lastName(path), type: typeWords(type, context) };
  context.reporter.add(diagnose('SZ224', path.span, parameters));
  return null;
}

function listNames(environment: Environment, { names }: CheckContext): readonly string[] {
  const entities = listsInScope(environment).map(
    ({ path }) => names.entities.find(entityOf(path))?.item.title,
  );
  return entities.flatMap((title) => [title?.zh ?? null, title?.en ?? null]).filter((text) => text !== null);
}

function collectionOf(path: CheckedPath, list: NameSymbol, { names }: CheckContext): Collection | null {
  const entity = names.entities.find(entityOf(path));
  if (entity === undefined) return null;
  const calledBy = new Map<string, NameSymbol>();
  for (const symbol of [entity.symbol, list]) {
    for (const text of [symbol.title.zh, symbol.title.en]) {
      if (text !== null && !calledBy.has(text)) calledBy.set(text, symbol);
    }
  }
  return { path, entity: entity.item, calledBy };
}

function entityOf(path: CheckedPath): string {
  return path.type.kind === 'list' && path.type.of.kind === 'entity' ? path.type.of.entity : '';
}
