import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Name, Operand } from '../../syntax/ast.ts';
import type { Constant, Type } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';
import { reportUnknown } from '../scope/namespace.ts';
import { bareName, bareWords, resolveBareWord, strayWord } from './bare-word.ts';
import { expectType } from './expect-type.ts';
import { literalConstant } from './literal.ts';

/** A value that is written down: a literal, a member of an enum or a unit. */
export function resolveConstant(operand: Operand, type: Type, context: CheckContext): Constant | null {
  const name = bareName(operand);
  if (name !== null) {
    const word = resolveBareWord(name, type, context) ?? strayWord(name, context);
    if (word === null)
      reportUnknown(name, { zh: '名称', en: 'name' }, bareWords(type, context), context.reporter);
    const typed = expectType(word, type, operand.span, context);
    return typed?.kind === 'constant' ? typed : null;
  }
  const constant = literalOf(operand, context);
  const typed = expectType(constant, type, operand.span, context);
  return typed?.kind === 'constant' || typed?.kind === 'none' ? typed : null;
}

/** The same where nothing says the type: a bare word is a unit, or the one enum's member that it can be. */
export function resolveUntypedConstant(operand: Operand, context: CheckContext): Constant | null {
  const name = bareName(operand);
  return name === null ? literalOf(operand, context) : resolveUntypedWord(name, context);
}

function resolveUntypedWord(name: Name, context: CheckContext): Constant | null {
  const { names, reporter } = context;
  const unit = resolveBareWord(name, { kind: 'unit' }, context);
  if (unit !== null) return unit;
  const enums = names.enums.entries.filter(({ item }) => item.values.find(name.text) !== undefined);
  const [only, second] = enums;
  if (only === undefined && isReadFromCase(name, context)) {
    reporter.add(diagnose('SZ229', name.span, {}));
    return null;
  }
  if (only === undefined) {
    const known = [
      ...names.units.titles,
      ...names.enums.entries.flatMap(({ item }) => [...item.values.titles]),
    ];
    reportUnknown(name, { zh: '名称', en: 'name' }, known, reporter);
    return null;
  }
  if (second !== undefined) {
    const titles = enums.map(({ item }) => item.title.zh ?? item.title.en).join('、');
    reporter.add(diagnose('SZ232', name.span, { name: name.text, enums: titles }));
    return null;
  }
  return resolveBareWord(name, { kind: 'enum', enum: only.item.id }, context);
}

/** A field or a definition: known, but no value that is written down. */
function isReadFromCase({ text }: Name, { names }: CheckContext): boolean {
  const owners = [...names.matters.entries, ...names.entities.entries];
  return owners.some(({ item }) => item.members.find(text) !== undefined);
}

function literalOf(operand: Operand, { reporter }: CheckContext): Constant | null {
  switch (operand.kind) {
    case 'path':
    case 'shift':
    case 'expiry':
    case 'days-between':
      reporter.add(diagnose('SZ229', operand.span, {}));
      return null;
    default:
      return literalConstant(operand);
  }
}
