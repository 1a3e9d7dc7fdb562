import type { CheckedPackage, CheckedPolicy } from '@shouze/dsl';
import { createLabeller } from './labels.ts';
import { BAD_FACTS, changeBetween, outcomeOf, UNDECIDED } from './outcome.ts';
import type { OutcomeView, Sample, WhyView, Workspace } from './protocol.ts';
import { decideSample } from './samples.ts';
import type { Tools } from './tools.ts';
import { whyOf } from './why.ts';

/** What the main thread may ask about the text as it is. Offsets are UTF-16 units. */
export type Question = { readonly kind: 'why'; readonly sample: string };

export type QuestionKind = Question['kind'];

export interface Answers {
  readonly why: WhyView | null;
}

/** What answers are made of. */
export interface Answering {
  readonly tools: Tools;
  readonly workspace: () => Workspace;
  readonly draft: () => CheckedPackage;
  readonly published: () => CheckedPolicy | null;
}

export function answerQuestion(question: Question, answering: Answering): Answers[QuestionKind] {
  switch (question.kind) {
    case 'why':
      return why(question.sample, answering);
  }
}

function why(id: string, { tools, workspace, draft, published }: Answering): WhyView | null {
  const { samples, files, libraries } = workspace();
  const sample = samples.find((one) => one.id === id);
  if (!sample) return null;
  const baseline = publishedOutcome(sample, published(), tools);
  const { policy, preview } = draft();
  const used = policy ?? preview;
  const nothing = { sample: id, published: baseline, faults: [], decision: null, rules: [], bars: [] };
  if (!used) return { ...nothing, draft: UNDECIDED, change: 'none' };
  const checked = tools.checkFacts(used, sample.facts);
  if (!checked.ok) {
    return {
      ...nothing,
      faults: checked.faults,
      draft: BAD_FACTS,
      change: changeBetween(baseline, BAD_FACTS),
    };
  }
  const explanation = tools.explain(used, checked.facts, tools.calendarFor(used));
  const outcome = outcomeOf(explanation.decision, createLabeller(used, sample.facts));
  return {
    ...nothing,
    ...whyOf(explanation, used, sample.facts, [...files, ...libraries]),
    draft: outcome,
    change: changeBetween(baseline, outcome),
  };
}

function publishedOutcome(sample: Sample, policy: CheckedPolicy | null, tools: Tools): OutcomeView | null {
  return policy && decideSample(policy, tools.calendarFor(policy), sample, tools);
}
