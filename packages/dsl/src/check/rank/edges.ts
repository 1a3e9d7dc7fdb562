import { diagnose } from '../../diagnostics/catalogue.ts';
import type { PrecedenceClause, PrecedenceTarget } from '../../syntax/ast.ts';
import { hasOutcome, isOtherwise, precedenceOf, type RuleSource } from '../declare/rule-source.ts';
import type { CheckContext } from '../scope/context.ts';
import type { Ranking } from './ranking.ts';
import { resolveTarget } from './target.ts';

/** One rule goes before another, as a clause says; the order of a first-hit table's rows is said by no clause. */
export interface Edge {
  readonly over: string;
  readonly under: string;
  /** Whose clause it is. */
  readonly by: string;
  readonly target: PrecedenceTarget | null;
}

/** The precedence that a rule declares; what has no effect is a warning, what has no meaning an error. */
export function edgesOf(source: RuleSource, ranking: Ranking, context: CheckContext): readonly Edge[] {
  const { id, nextRow } = source;
  const rows = nextRow === null ? [] : [{ over: id, under: nextRow, by: id, target: null }];
  const written = precedenceOf(source.node).flatMap((clause) =>
    clause.targets.flatMap((target) => {
      const rivals = rivalsOf(source, target, ranking, context);
      return rivals.map((rival) => edge(clause, source.id, rival.id, target));
    }),
  );
  return [...rows, ...written];
}

function edge(clause: PrecedenceClause, by: string, other: string, target: PrecedenceTarget): Edge {
  const isOver = clause.kind === 'overrides';
  return { over: isOver ? by : other, under: isOver ? other : by, by, target };
}

function rivalsOf(
  source: RuleSource,
  target: PrecedenceTarget,
  ranking: Ranking,
  context: CheckContext,
): readonly RuleSource[] {
  const ids = resolveTarget(target, context);
  if (ids === null) return [];
  const ranked = context.names.ranked.find(target.name.text)?.item;
  const isSection = ranked?.kind === 'section';
  const named = isSection
    ? (ranking.bySection.get(ranked.id) ?? []).filter((other) => other.id !== source.id)
    : ids.flatMap((id) => ranking.byId.get(id) ?? []);
  const isOfOtherwise = !isSection && named.some((other) => isOtherwise(other.node));
  if (isOfOtherwise) context.reporter.add(diagnose('SZ329', target.span, { name: target.name.text }));
  const rivals = named.filter((other) => competes(source, other, context));
  const isDisabled = ids.some((id) => context.disabled.has(id));
  if (rivals.length === 0 && !isOfOtherwise && !isDisabled) {
    context.reporter.add(diagnose('SZ331', target.span, { name: target.name.text }));
  }
  return rivals;
}

/** A standing duty competes with nothing, an `其他情形` rule comes last anyway, and matters are apart. */
function competes(source: RuleSource, other: RuleSource, { names }: CheckContext): boolean {
  const matterOf = ({ node }: RuleSource) => names.matters.find(node.matter?.text ?? '')?.item;
  const both = hasOutcome(source.node) && hasOutcome(other.node);
  return both && !isOtherwise(other.node) && matterOf(source) === matterOf(other);
}
