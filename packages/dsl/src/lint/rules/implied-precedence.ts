import { diagnose } from '../../diagnostics/catalogue.ts';
import type { PrecedenceClause, PrecedenceTarget } from '../../syntax/ast.ts';
import { deleteItemFix, deleteLinesFix } from '../delete-fix.ts';
import type { LintContext, OwnDeclaration } from '../lint-context.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';

/** One declaration goes before another; tables count as a whole. */
interface Edge {
  readonly over: string;
  readonly under: string;
  readonly target: PrecedenceTarget;
  readonly clause: PrecedenceClause;
  readonly isSection: boolean;
}

/**
 * `甲 优先于 丙` where 甲 goes before 乙 and 乙 before 丙, or the same precedence said from both sides. A section stands
 * for rules yet to come, and is never said to be implied; rows are left alone.
 */
export const impliedPrecedence: LintRule = (context) => {
  const edges = edgesOf(context);
  const under = Map.groupBy(edges, ({ over }) => over);
  const said = new Set<string>();
  return edges.flatMap((edge) => {
    const key = `${edge.over} ${edge.under}`;
    const again = said.has(key);
    said.add(key);
    if (edge.isSection || !(again || isReached(edge, under))) return [];
    const { target, clause } = edge;
    const fixes =
      clause.targets.length === 1
        ? [deleteLinesFix(clause, context)]
        : deleteItemFix(clause.targets, target, context);
    return [diagnose('SZ541', target.span, { name: target.name.text }, { fixes })];
  });
};

/** Whether steps between other declarations lead from the one to the other. */
function isReached({ over, under }: Edge, edgesFrom: ReadonlyMap<string, readonly Edge[]>): boolean {
  const seen = new Set<string>([over]);
  // A set visits what is added while it is walked.
  for (const at of seen) {
    for (const edge of edgesFrom.get(at) ?? []) {
      if (at === over && edge.under === under) continue;
      if (edge.under === under) return true;
      seen.add(edge.under);
    }
  }
  return false;
}

function edgesOf(context: LintContext): readonly Edge[] {
  const homes = context.ofKind('rule', 'table');
  return homes.flatMap(({ node }) =>
    nodesOf(node.clauses, 'overrides', 'subject-to').flatMap((clause) =>
      clause.targets
        .filter(({ row }) => row === null)
        .flatMap((target) => edgesTo(clause, idOf(node.title.primary, context), target, homes, context)),
    ),
  );
}

function edgesTo(
  clause: PrecedenceClause,
  by: string,
  target: PrecedenceTarget,
  homes: readonly OwnDeclaration[],
  context: LintContext,
): readonly Edge[] {
  const symbol = context.symbolOf(target.name);
  const isSection = symbol?.kind === 'section';
  const others = isSection
    ? homes.filter(({ section }) => section !== null && context.symbolOf(section.title.primary) === symbol)
    : [];
  const ids = isSection
    ? others.flatMap(({ node }) => ('title' in node ? idOf(node.title.primary, context) : []))
    : [idOf(target.name, context)];
  return ids
    .filter((id) => id !== by)
    .map((id) => ({
      over: clause.kind === 'overrides' ? by : id,
      under: clause.kind === 'overrides' ? id : by,
      target,
      clause,
      isSection,
    }));
}

function idOf(name: PrecedenceTarget['name'], { symbolOf }: LintContext): string {
  return symbolOf(name)?.id ?? name.text;
}
