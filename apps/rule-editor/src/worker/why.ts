import type { Bilingual, CheckedPolicy, SourceFile, Span } from '@shouze/dsl';
import type { Assignee, Decision, Duty, Explanation, RuleExplanation } from '@shouze/engine';
import { decisiveAtoms } from './atoms.ts';
import { createLabeller, type Labeller } from './labels.ts';
import { assigneeText } from './outcome.ts';
import type { AssigneeView, AtomView, DecisionView, RuleView, WhyView } from './protocol.ts';

/** An explanation in the words of the policy, as the why panel shows it. */
export function whyOf(
  explanation: Explanation,
  policy: CheckedPolicy,
  facts: unknown,
  sources: readonly SourceFile[],
  published: Decision | null,
): Pick<WhyView, 'decision' | 'rules' | 'bars'> {
  const labeller = createLabeller(policy, facts);
  const { matter } = explanation.decision;
  const textAt = createQuoter(sources);
  const view = (one: RuleExplanation, nameOf: (id: string) => Bilingual): RuleView => ({
    rule: one.rule,
    name: nameOf(one.rule),
    at: one.at,
    truth: one.truth,
    // The `其他情形` rule carries the decision wherever it holds.
    role: one.role === 'fallback' && one.truth === 'true' ? 'won' : one.role,
    overriddenBy: one.overriddenBy.map(labeller.rule),
    atoms: one.condition ? atomsOf(one.condition, matter, labeller, textAt) : [],
  });
  return {
    decision: decisionView(explanation.decision, published, labeller),
    rules: explanation.rules
      .map((one) => view(one, labeller.rule))
      .sort((a, b) => RANK[a.role] - RANK[b.role]),
    bars: explanation.bars.map((one) => view(one, labeller.bar)),
  };
}

/** What decided comes first. */
const RANK: Readonly<Record<RuleExplanation['role'], number>> = {
  won: 0,
  conflicting: 1,
  overridden: 2,
  open: 3,
  standing: 4,
  fallback: 5,
  'not-holding': 6,
};

function atomsOf(
  condition: NonNullable<RuleExplanation['condition']>,
  matter: string,
  labeller: Labeller,
  textAt: (span: Span) => string,
): readonly AtomView[] {
  return decisiveAtoms(condition).map((atom) => ({
    at: atom.at,
    text: textAt(atom.at),
    truth: atom.truth,
    element: atom.element,
    saw: atom.saw.map(({ path, ...seen }) => ({
      path: labeller.path(matter, path),
      value: 'value' in seen ? labeller.value(matter, path, seen.value) : null,
    })),
  }));
}

function decisionView(decision: Decision, published: Decision | null, labeller: Labeller): DecisionView {
  const { matter } = decision;
  return {
    assignee: decision.assignee ? assigneeView(decision.assignee, labeller) : null,
    roles: Object.entries(decision.roles).map(([role, assignee]) => ({
      role: labeller.role(role),
      assignee: assigneeView(assignee, labeller),
    })),
    duties: decision.duties.map((duty) => ({
      actor: labeller.actor(duty.actor),
      action: labeller.action(duty.action),
      from: duty.from,
      due: duty.due,
      was: otherDue(duty, published),
      provisional: duty.provisional,
    })),
    procedures: decision.procedures.map(({ name, until }) => ({ name: labeller.procedure(name), until })),
    citations: decision.citations,
    excluded: decision.excluded.map(({ id, bar }) => ({
      person: labeller.actor(id),
      bar: labeller.bar(bar),
    })),
    missing: decision.missing.map(({ path, values }) => ({
      path: labeller.path(matter, path),
      values: values.flatMap((value) => labeller.value(matter, path, value) ?? []),
    })),
    warnings: decision.warnings.map(({ message }) => message),
    bound: Object.values(decision.bound),
  };
}

/** The day on which the published version would have the same duty done, where it is another one. */
function otherDue({ action, actor, due }: Duty, published: Decision | null): string | null {
  const same = published?.duties.filter((duty) => duty.action === action && duty.actor === actor) ?? [];
  return same.some((duty) => duty.due === due) ? null : (same[0]?.due ?? null);
}

const assigneeView = (assignee: Assignee, labeller: Labeller): AssigneeView => ({
  text: assigneeText(assignee, labeller),
  kind: assignee.kind,
  fallback: assignee.fallback,
});

/** Cites the text under a span on one line. */
function createQuoter(sources: readonly SourceFile[]): (span: Span) => string {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return ({ file, start, end }) => (texts.get(file) ?? '').slice(start, end).replace(/\s+/g, ' ').trim();
}
