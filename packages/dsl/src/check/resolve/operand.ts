import { diagnose } from '../../diagnostics/catalogue.ts';
import type { DateShift, DaysBetween, Expiry, Literal, Operand, Path } from '../../syntax/ast.ts';
import type { Term, Type } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';
import { bareName, bareWords, resolveBareWord, strayWord } from './bare-word.ts';
import type { Environment } from './environment.ts';
import { expectType } from './expect-type.ts';
import { literalConstant } from './literal.ts';
import { resolvePath } from './path.ts';

const date: Type = { kind: 'date' };

/**
 * An operand as a term.
 * @param expected the type that its place suggests: bare words are read by it; it is not enforced
 */
export function resolveOperand(
  operand: Operand,
  environment: Environment,
  context: CheckContext,
  expected: Type | null,
): Term | null {
  switch (operand.kind) {
    case 'path':
      return resolveValue(operand, environment, context, expected);
    case 'shift':
      return resolveShift(operand, environment, context);
    case 'expiry':
      return resolveExpiry(operand, environment, context);
    case 'days-between':
      return resolveDays(operand, environment, context);
    default:
      return literalConstant(operand);
  }
}

/** An operand that has to be of one type. */
export function resolveTyped(
  operand: Operand,
  environment: Environment,
  context: CheckContext,
  expected: Type,
): Term | null {
  return expectType(resolveOperand(operand, environment, context, expected), expected, operand.span, context);
}

/** A duration, written or a parameter's. */
export function resolveDuration(
  duration: Literal | Path,
  environment: Environment,
  context: CheckContext,
): Term | null {
  return resolveTyped(duration, environment, context, { kind: 'duration' });
}

function resolveValue(
  path: Path,
  environment: Environment,
  context: CheckContext,
  expected: Type | null,
): Term | null {
  const name = bareName(path);
  const word = name === null || expected === null ? null : resolveBareWord(name, expected, context);
  if (word !== null) return word;
  const place = resolvePath(path, environment, context, {
    titles: bareWords(expected, context),
    // Its type does not fit, or it would have been found: let that be told.
    find: (first) => (name === null || expected === null ? null : strayWord(first, context)),
  });
  if (place?.kind === 'value') return place.term;
  if (place !== null) context.reporter.add(diagnose('SZ225', path.span, { name: lastName(path) }));
  return null;
}

function resolveShift(node: DateShift, environment: Environment, context: CheckContext): Term | null {
  const base = resolveTyped(node.base, environment, context, date);
  const duration = resolveDuration(node.duration, environment, context);
  if (base === null || duration === null) return null;
  return { kind: 'shift', base, sign: node.sign, duration, type: date };
}

function resolveExpiry(node: Expiry, environment: Environment, context: CheckContext): Term | null {
  const from = resolveTyped(node.from, environment, context, date);
  const duration = resolveDuration(node.duration, environment, context);
  return from === null || duration === null ? null : { kind: 'expiry', from, duration, type: date };
}

function resolveDays(node: DaysBetween, environment: Environment, context: CheckContext): Term | null {
  const from = resolveTyped(node.from, environment, context, date);
  const to = resolveTyped(node.to, environment, context, date);
  return from === null || to === null ? null : { kind: 'days-between', from, to, type: { kind: 'integer' } };
}

export function lastName(path: Path): string {
  return path.names.at(-1)?.text ?? '';
}
