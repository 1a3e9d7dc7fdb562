import type { CheckedRule, Rank } from '../checked-ast.ts';
import { runChecks } from '../checks/registry.ts';
import { rankRules } from '../rank/closure.ts';
import { reportCycles, withoutClausesOf } from '../rank/cycles.ts';
import { type Edge, edgesOf } from '../rank/edges.ts';
import { rankingOf } from '../rank/ranking.ts';
import type { CheckContext } from '../scope/context.ts';
import { byId } from '../vocabulary/build-vocabulary.ts';
import { borrowedBindings, expandChoices, expandOutcome } from './expand-as-rule.ts';
import { type LoweredRule, lowerRule } from './rule.ts';
import type { RuleSource } from './rule-source.ts';
import { reportOverlaps } from './unique-rows.ts';

/** All sound rules, with `按 规则` expanded and precedence closed. */
export function buildRules(
  sources: readonly RuleSource[],
  procedures: ReadonlySet<string>,
  context: CheckContext,
): ReadonlyMap<string, CheckedRule> {
  const edges: Edge[] = [];
  const ranking = rankingOf(sources);
  const lowered = new Map<string, LoweredRule>();
  for (const source of sources) {
    const rule = context.reporter.attempt(source.node.span, () => {
      runChecks(source.node, context);
      edges.push(...edgesOf(source, ranking, context));
      return lowerRule(source.node, source, context);
    });
    if (rule !== null && source.isNew) lowered.set(source.id, rule);
  }
  // A preview keeps rows that clash: it decides for neither where both hold.
  reportOverlaps(sources, lowered, context);
  const circular = reportCycles(edges, context);
  for (const faulty of circular) lowered.delete(faulty);
  // Closed over declared rules, sound or not: a preview keeps what a faulty rule in the middle joins.
  const ranks = rankRules(sources, withoutClausesOf(circular, edges));
  const rules = [...lowered.values()].map((rule) => complete(rule, lowered, ranks, context));
  const sound = rules.filter((rule) => rule !== null);
  return byId(sound.map((rule) => withSoundProcedures(rule, procedures)));
}

function complete(
  rule: LoweredRule,
  rules: ReadonlyMap<string, LoweredRule>,
  ranks: ReadonlyMap<string, Rank>,
  context: CheckContext,
): CheckedRule | null {
  return context.reporter.attempt(rule.at, () => {
    const outcome = rule.outcome === null ? null : expandOutcome(rule.outcome, rule, rules, context);
    const roles = rule.roles.map(({ role, choices }) => ({
      role,
      choices: expandChoices(choices, rule, rules, context),
    }));
    return {
      ...rule,
      outcome,
      roles,
      borrowed: borrowedBindings([...(outcome ?? []), ...roles.flatMap(({ choices }) => choices)], rules),
      rank: ranks.get(rule.id) ?? { line: rule.id, place: 0, before: new Map() },
    };
  });
}

/** A preview leaves faulty declarations out, and with them what names them. */
function withSoundProcedures(rule: CheckedRule, sound: ReadonlySet<string>): CheckedRule {
  return rule.procedures.every((procedure) => sound.has(procedure))
    ? rule
    : { ...rule, procedures: rule.procedures.filter((procedure) => sound.has(procedure)) };
}
