import {
  deleteItemFix,
  deleteLinesFix,
  type Fix,
  type Language,
  type PrecedenceClause,
  type PrecedenceTarget,
} from '@shouze/dsl';
import { declaredAs, titled, type Writing } from './writing.ts';

/** Opens a circle of precedence at one of the clauses that make it. */
export function openCircleFixes(rules: readonly string[], writing: Writing): readonly Fix[] {
  return rules.flatMap((id) => {
    const node = declaredAs(id, writing);
    const clauses = node?.kind === 'rule' || node?.kind === 'table' ? node.clauses : [];
    return clauses.flatMap((clause) => {
      if (clause.kind !== 'overrides' && clause.kind !== 'subject-to') return [];
      return clause.targets.flatMap((target) => openedAt(id, clause, target, rules, writing));
    });
  });
}

function openedAt(
  id: string,
  clause: PrecedenceClause,
  target: PrecedenceTarget,
  rules: readonly string[],
  writing: Writing,
): readonly Fix[] {
  const named = declaredAs(target.name.text, writing);
  const other = rules.find((rule) => declaredAs(rule, writing) === named);
  if (other === undefined || named === null) return [];
  const [over, under] = clause.kind === 'overrides' ? [id, other] : [other, id];
  const zh = `“${shownAs(over, 'zh', writing)}”不再优先于“${shownAs(under, 'zh', writing)}”`;
  const en = `"${shownAs(over, 'en', writing)}" no longer overrides "${shownAs(under, 'en', writing)}"`;
  return without(clause, target, writing).map((fix) => titled(fix, zh, en));
}

/** A row by its table's title and its number. */
function shownAs(name: string, language: Language, writing: Writing): string {
  const declared = declaredAs(name, writing);
  const title = declared?.title[language]?.text;
  const [, number] = declared?.kind === 'table' ? (/(\d+)行?$/u.exec(name) ?? []) : [];
  if (title === undefined || number === undefined) return title ?? name;
  return language === 'zh' ? `${title} 第${number}行` : `${title} row ${number}`;
}

function without(clause: PrecedenceClause, target: PrecedenceTarget, writing: Writing): readonly Fix[] {
  return clause.targets.length === 1
    ? [deleteLinesFix(clause, writing)]
    : deleteItemFix(clause.targets, target, writing);
}
