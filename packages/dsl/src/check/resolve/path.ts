import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Name, Path } from '../../syntax/ast.ts';
import type { Constant } from '../checked-ast.ts';
import { isTitle } from '../scope/built-in.ts';
import type { CheckContext } from '../scope/context.ts';
import { reportUnknown } from '../scope/namespace.ts';
import { type Environment, elementPath, matterPath } from './environment.ts';
import { enterMember, stepInto } from './member.ts';
import type { Place } from './place.ts';
import { warnOfOuter } from './warn-of-outer.ts';

/** What else than a name in scope a path may begin with. */
export interface OtherWords {
  /** For suggestions. */
  readonly titles: Iterable<string>;
  find(name: Name): Constant | null;
}

const NO_OTHERS: OtherWords = { titles: [], find: () => null };

/** What a path leads to; null, with a diagnostic, where it leads nowhere. */
export function resolvePath(
  path: Path,
  environment: Environment,
  context: CheckContext,
  others: OtherWords = NO_OTHERS,
): Place | null {
  const [first, ...rest] = path.names;
  if (first === undefined) return spoiled(context);
  let place = path.fromMatter
    ? findOnMatter(first, environment, context)
    : findFirst(first, environment, context, others);
  let written = first.text;
  for (const name of rest) {
    if (place === null) return null;
    place = stepInto(place, name, written, context);
    written = `${written}.${name.text}`;
  }
  return place;
}

function findOnMatter(name: Name, environment: Environment, context: CheckContext): Place | null {
  const { matter, matterRoot, elements } = environment;
  if (matter === null) {
    const owner = elements.at(-1)?.owner.title;
    context.reporter.add(diagnose('SZ207', name.span, { name: owner?.zh ?? owner?.en ?? '' }));
    return null;
  }
  const base = matterPath(matter, matterRoot);
  return stepInto({ kind: 'value', term: base, type: base.type, certain: true }, name, '本件', context);
}

/** Of each place where a name is looked up: undefined where it is not there, null where what is there is faulty. */
type Found = Place | null | undefined;

function findFirst(
  name: Name,
  environment: Environment,
  context: CheckContext,
  others: OtherWords,
): Place | null {
  const lookUps: readonly (() => Found)[] = [
    () => findInElements(name, environment, context),
    () => findInMatter(name, environment, context),
    () => findWord(name, context),
    () => constantPlace(others.find(name)),
  ];
  for (const lookUp of lookUps) {
    const found = lookUp();
    if (found !== undefined) return found;
  }
  return notFound(name, environment, context, others.titles);
}

function constantPlace(term: Constant | null): Found {
  return term?.kind === 'constant' ? { kind: 'value', term, type: term.type, certain: true } : undefined;
}

function findInElements(name: Name, environment: Environment, context: CheckContext): Found {
  for (const scope of environment.elements) {
    const member = scope.open ? scope.owner.members.find(name.text) : undefined;
    if (member !== undefined) {
      warnOfOuter(name, scope, environment, context);
      return enterMember(elementPath(scope), true, member, name, context);
    }
    const symbol = scope.calledBy.get(name.text);
    if (symbol === undefined) continue;
    context.symbols.refer(name, symbol);
    if (!scope.certain) context.reporter.add(diagnose('SZ324', name.span, { name: name.text }));
    const term = elementPath(scope);
    return { kind: 'value', term, type: term.type, certain: true };
  }
  return undefined;
}

function findInMatter(name: Name, { matter, matterRoot }: Environment, context: CheckContext): Found {
  if (matter === null) return undefined;
  const base = matterPath(matter, matterRoot);
  const member = matter.members.find(name.text);
  if (member !== undefined) return enterMember(base, true, member, name, context);
  if (!isTitle(matter.title, name.text)) return undefined;
  const symbol = context.names.matters.find(name.text)?.symbol;
  if (symbol !== undefined) context.symbols.refer(name, symbol);
  return { kind: 'value', term: base, type: base.type, certain: true };
}

/** A parameter or a unit. */
function findWord(name: Name, { names, symbols, reporter }: CheckContext): Found {
  const parameter = names.parameters.find(name.text);
  if (parameter !== undefined) {
    symbols.refer(name, parameter.symbol);
    const built = parameter.item.get(() => {});
    // A faulty parameter is reported where it is declared; here it only spoils what uses it.
    if (built === null) {
      reporter.spoil();
      return null;
    }
    const { id, type } = built;
    return { kind: 'value', term: { kind: 'parameter', parameter: id, type }, type, certain: true };
  }
  const unit = names.units.find(name.text);
  if (unit === undefined) return undefined;
  symbols.refer(name, unit.symbol);
  const type = { kind: 'unit' } as const;
  return { kind: 'value', term: { kind: 'constant', type, value: unit.item.id }, type, certain: true };
}

function notFound(
  name: Name,
  environment: Environment,
  context: CheckContext,
  bareWords: Iterable<string>,
): null {
  const { matter, elements } = environment;
  const { names, reporter } = context;
  const known = [
    ...elements.flatMap((scope) => [
      ...(scope.open ? scope.owner.members.titles : []),
      ...scope.calledBy.keys(),
    ]),
    ...(matter?.members.titles ?? []),
    ...bareWords,
    ...names.parameters.titles,
    ...names.units.titles,
  ];
  reportUnknown(name, { zh: '名称', en: 'name' }, known, reporter);
  return null;
}

function spoiled({ reporter }: CheckContext): null {
  reporter.spoil();
  return null;
}
