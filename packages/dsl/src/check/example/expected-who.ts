import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Path, Who } from '../../syntax/ast.ts';
import type { CheckedWho, Term } from '../checked-ast.ts';
import { resolveParty } from '../declare/who.ts';
import { bareName, resolveBareWord } from '../resolve/bare-word.ts';
import { matterEnvironment } from '../resolve/environment.ts';
import { nearestName, renameFix } from '../scope/nearest-name.ts';
import type { ExpectationScope } from './expectation.ts';

/** Whom an example expects: a unit, a person by id, or a way of choosing. */
export function expectWho(node: Who, scope: ExpectationScope): CheckedWho | null {
  const at = node.span;
  switch (node.kind) {
    case 'as': {
      const who = expectParty(node.who, scope);
      return who === null ? null : { kind: 'as', who, at };
    }
    case 'lot':
    case 'rotation': {
      const pool = node.pool.map((path) => expectParty(path, scope)).filter((term) => term !== null);
      return pool.length < node.pool.length ? null : { kind: 'draw', by: node.kind, pool, at };
    }
    case 'designated': {
      const from = expectParty(node.by, scope);
      return from === null ? null : { kind: 'draw', by: 'designation', from, at };
    }
    case 'as-rule': {
      scope.context.reporter.add(diagnose('SZ362', node.span, { written: { zh: '按 规则', en: 'as rule' } }));
      return null;
    }
  }
}

/** A person's id as text; a warning where the facts name nobody of that id. */
export function expectPerson(path: Path, { persons, context }: ExpectationScope): string {
  const text = path.names.map((name) => name.text).join('.');
  if (!persons.has(text) && text !== '') {
    const nearest = nearestName(text, [...persons, ...context.names.units.titles]);
    const name = bareName(path);
    const fixes = name === null ? [] : renameFix(name, nearest);
    context.reporter.add(diagnose('SZ253', path.span, { name: text, nearest }, { fixes }));
  }
  return text;
}

/** A unit, a party of the case by its path, or a person by id. */
export function expectParty(path: Path, scope: ExpectationScope): Term | null {
  const name = bareName(path);
  const unit = name === null ? null : resolveBareWord(name, { kind: 'unit' }, scope.context);
  if (unit !== null) return unit;
  const [first] = path.names;
  const isOfCase =
    path.fromMatter || (first !== undefined && scope.matter.members.find(first.text) !== undefined);
  if (isOfCase && name === null) {
    return resolveParty(path, matterEnvironment(scope.matter), scope.context)?.term ?? null;
  }
  return { kind: 'constant', type: { kind: 'person' }, value: expectPerson(path, scope) };
}
