import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { RuleDeclaration } from '../../syntax/ast.ts';
import type { LintContext } from '../lint-context.ts';
import { isName } from '../lint-context.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';

/** “移送民一庭” over a rule that assigns 民二庭: only where the outcome names units outright, and none of the title's. */
export const misleadingUnit: LintRule = (context) => {
  const units = context.checked.symbols.all
    .filter(({ kind }) => kind === 'unit')
    .flatMap(({ title }) => title.zh ?? []);
  return context.ofKind('rule').flatMap(({ node }) => judge(node, units, context));
};

function judge(rule: RuleDeclaration, units: readonly string[], context: LintContext): readonly Diagnostic[] {
  const name = rule.title.zh;
  if (name === null) return [];
  const says = units.filter((unit) => name.text.includes(unit));
  const [first] = says;
  if (first === undefined) return [];
  const named = unitsOf(rule.clauses, context);
  const assigned = unitsOf(firstChoices(rule), context);
  if (assigned.length === 0 || says.some((unit) => named.includes(unit))) return [];
  return [diagnose('SZ531', name.span, { name: name.text, says: first, has: assigned.join('、') })];
}

function firstChoices(rule: RuleDeclaration): unknown {
  return nodesOf(rule, 'outcome').map(({ choices }) => choices[0]);
}

function unitsOf(piece: unknown, context: LintContext): readonly string[] {
  const names = nodesOf(piece, 'path').flatMap((path) => path.names.filter(isName));
  return names.flatMap((name) => {
    const symbol = context.symbolOf(name);
    return symbol?.kind === 'unit' && symbol.title.zh !== null ? [symbol.title.zh] : [];
  });
}
