import type { GuaranteeDeclaration, NegativeDeclaration } from '../syntax/ast.ts';
import { inCanonicalOrder } from './clause-order.ts';
import { type Lines, withHead } from './lines.ts';
import { guardPieces, outcomePieces, printClause } from './print-clause.ts';
import { printLiteral } from './print-literal.ts';
import { printMatterHead } from './print-rule.ts';
import { pick, type Target, word } from './target.ts';
import { wrapClause } from './wrap.ts';

export function printGuarantee(guarantee: GuaranteeDeclaration, target: Target): Lines {
  const condition = guarantee.when === null ? [] : wrapClause(guardPieces('If', guarantee.when, target), 1);
  const outcome =
    guarantee.choices.length === 0 ? [] : wrapClause(outcomePieces(guarantee.choices, target), 1);
  const sources = inCanonicalOrder(guarantee.clauses).flatMap((clause) => printClause(clause, target));
  const head = printMatterHead('Ensure', guarantee.title, guarantee.matter, target);
  return withHead(guarantee, head, [...condition, ...outcome, ...sources]);
}

/** An item of the negative list: `记 2 分`/`deduct 2`. */
export function printNegative(negative: NegativeDeclaration, target: Target): Lines {
  const condition = negative.when === null ? [] : wrapClause(guardPieces('When', negative.when, target), 1);
  const points = negative.points === null ? [] : [printPoints(printLiteral(negative.points, target), target)];
  const sources = inCanonicalOrder(negative.clauses).flatMap((clause) => printClause(clause, target));
  const head = printMatterHead('Negative', negative.title, negative.matter, target);
  return withHead(negative, head, [...condition, ...points, ...sources]);
}

function printPoints(points: string, target: Target): string {
  const deduct = `${word('Deduct', target)} ${points}`;
  return pick(
    target,
    () => `${deduct} ${word('Points', target)}`,
    () => deduct,
  );
}
