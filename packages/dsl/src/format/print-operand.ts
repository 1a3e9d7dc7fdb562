import type { Literal, Operand, Path } from '../syntax/ast.ts';
import { type DateStyle, printLiteral } from './print-literal.ts';
import { type Place, printName } from './print-name.ts';
import { pick, type Target, word } from './target.ts';

export function printOperand(
  operand: Operand,
  target: Target,
  place: Place = 'reference',
  dates: DateStyle = 'prose',
): string {
  switch (operand.kind) {
    case 'path':
      return printPath(operand, target, place);
    case 'shift': {
      const { base, sign, duration } = operand;
      const printed = printOperand(base, target);
      // English reads a shift after an expiry as one of its start.
      const shifted = base.kind === 'expiry' && target.language === 'en' ? `(${printed})` : printed;
      return `${shifted} ${sign} ${printDurationOrPath(duration, target)}`;
    }
    case 'expiry': {
      const from = printOperand(operand.from, target);
      const duration = printDurationOrPath(operand.duration, target);
      return pick(
        target,
        () => `${from} ${word('Starting', target)} ${duration} ${word('Expires', target)}`,
        () =>
          `${word('ExpiryEn', target)} ${word('OfEn', target)} ${duration} ${word('From', target)} ${from}`,
      );
    }
    case 'days-between': {
      const between = [
        word('From', target),
        printOperand(operand.from, target),
        word('To', target),
        printOperand(operand.to, target),
      ];
      return pick(
        target,
        () => [...between, word('DayCount', target)].join(' '),
        () => [word('DaysEn', target), ...between].join(' '),
      );
    }
    default:
      return printLiteral(operand, target, dates);
  }
}

/** A duration, or the parameter that holds one. */
export function printDurationOrPath(within: Literal | Path, target: Target): string {
  return within.kind === 'path' ? printPath(within, target) : printLiteral(within, target);
}

/** `place` is that of the first name; what follows a dot is a member. */
export function printPath({ fromMatter, names }: Path, target: Target, place: Place = 'reference'): string {
  const [first, ...rest] = names;
  const root = fromMatter
    ? [
        pick(
          target,
          () => word('ThisMatter', target),
          () => word('Matter', target),
        ),
      ]
    : [];
  const head = first === undefined ? [] : [printName(first, target, fromMatter ? 'member' : place)];
  return [...root, ...head, ...rest.map((name) => printName(name, target, 'member'))].join('.');
}
