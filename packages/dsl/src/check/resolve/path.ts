import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Name, Path } from '../../syntax/ast.ts';
import { isTitle } from '../scope/built-in.ts';
import type { CheckContext } from '../scope/context.ts';
import { reportUnknown } from '../scope/namespace.ts';
import { type Environment, elementPath, matterPath } from './environment.ts';
import { enterMember, stepInto } from './member.ts';
import type { Place } from './place.ts';
import { warnOfOuter } from './warn-of-outer.ts';

/** What a path leads to; null, with a diagnostic, where it leads nowhere. `bareWords` are what else might be meant. */
export function resolvePath(
  path: Path,
  environment: Environment,
  context: CheckContext,
  bareWords: Iterable<string> = [],
): Place | null {
  const [first, ...rest] = path.names;
  if (first === undefined) return spoiled(context);
  let place = path.fromMatter
    ? findOnMatter(first, environment, context)
    : findFirst(first, environment, context, bareWords);
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

function findFirst(
  name: Name,
  environment: Environment,
  context: CheckContext,
  bareWords: Iterable<string>,
): Place | null {
  return (
    findInElements(name, environment, context) ??
    findInMatter(name, environment, context) ??
    findWord(name, context) ??
    notFound(name, environment, context, bareWords)
  );
}

function findInElements(name: Name, environment: Environment, context: CheckContext): Place | null {
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
  return null;
}

function findInMatter(name: Name, { matter, matterRoot }: Environment, context: CheckContext): Place | null {
  if (matter === null) return null;
  const base = matterPath(matter, matterRoot);
  const member = matter.members.find(name.text);
  if (member !== undefined) return enterMember(base, true, member, name, context);
  if (!isTitle(matter.title, name.text)) return null;
  const symbol = context.names.matters.find(name.text)?.symbol;
  if (symbol !== undefined) context.symbols.refer(name, symbol);
  return { kind: 'value', term: base, type: base.type, certain: true };
}

/** A parameter or a unit. */
function findWord(name: Name, { names, symbols, reporter }: CheckContext): Place | null {
  const parameter = names.parameters.find(name.text);
  if (parameter !== undefined) {
    symbols.refer(name, parameter.symbol);
    const built = parameter.item.get(() => {});
    // A faulty parameter is reported where it is declared; here it only spoils what uses it.
    if (built === null) reporter.spoil();
    const type = built?.type ?? { kind: 'text' };
    return {
      kind: 'value',
      term: { kind: 'parameter', parameter: built?.id ?? '', type },
      type,
      certain: true,
    };
  }
  const unit = names.units.find(name.text);
  if (unit === undefined) return null;
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
