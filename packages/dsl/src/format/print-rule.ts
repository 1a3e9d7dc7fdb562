import type { BarDeclaration, Name, RuleDeclaration, Title } from '../syntax/ast.ts';
import type { KeywordId } from '../syntax/keywords.ts';
import { inCanonicalOrder } from './clause-order.ts';
import { type Lines, withHead } from './lines.ts';
import { printClause } from './print-clause.ts';
import { printName, printTitle } from './print-name.ts';
import { spaced, type Target, word } from './target.ts';

/** `规则 T 适用于 M`: the head of everything that is declared for a matter. */
export function printMatterHead(
  keyword: KeywordId,
  title: Title,
  matter: Name | null,
  target: Target,
): string {
  return spaced(
    word(keyword, target),
    printTitle(title, target),
    matter && `${word('For', target)} ${printName(matter, target)}`,
  );
}

export function printRule(rule: RuleDeclaration, target: Target): Lines {
  const head = spaced(
    rule.replaces && word('Replace', target),
    printMatterHead('Rule', rule.title, rule.matter, target),
  );
  const clauses = inCanonicalOrder(rule.clauses).flatMap((clause) => printClause(clause, target));
  return withHead(rule, head, clauses);
}

export function printBar(bar: BarDeclaration, target: Target): Lines {
  const clauses = inCanonicalOrder(bar.clauses).flatMap((clause) => printClause(clause, target));
  return withHead(bar, printMatterHead('Bar', bar.title, bar.matter, target), clauses);
}
