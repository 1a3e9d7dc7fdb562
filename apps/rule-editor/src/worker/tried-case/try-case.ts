import type { CheckedPolicy } from '@shouze/dsl';
import type { Fault } from '@shouze/engine';
import { bilingual, createLabeller, type Labeller } from '../labels.ts';
import type { WhyView } from '../protocol.ts';
import type { Tools } from '../tools.ts';
import { openQuestion, requiredQuestion } from './case-question.ts';
import { factsOfAnswers } from './facts-of-answers.ts';
import { otherQuestions } from './other-questions.ts';
import type { GivenAnswer, TriedCaseView } from './protocol.ts';

export interface TriedCase {
  /** Null while none is chosen. */
  readonly matter: string | null;
  readonly answers: readonly GivenAnswer[];
}

/** @param explain what is decided of facts that the vocabulary accepts, and why */
export function tryCase(
  { matter, answers }: TriedCase,
  policy: CheckedPolicy,
  tools: Tools,
  explain: (facts: unknown) => WhyView,
): TriedCaseView {
  const nothing = {
    matters: mattersOf(policy),
    known: [],
    faults: [],
    question: null,
    others: [],
    why: null,
  };
  const declared = matter === null ? undefined : policy.vocabulary.matters.get(matter);
  if (matter === null || !declared) return nothing;
  const facts = factsOfAnswers(matter, answers);
  const labeller = createLabeller(policy, facts);
  const told = { ...nothing, known: knownOf(answers, matter, labeller) };
  const checked = tools.checkFacts(policy, facts);
  if (!checked.ok) {
    const absent = checked.faults.filter(isAbsent);
    if (absent.length < checked.faults.length) {
      return { ...told, faults: checked.faults.filter((fault) => !isAbsent(fault)) };
    }
    const path = firstDeclared(absent, matter, policy);
    return { ...told, question: requiredQuestion(path, matter, policy, labeller) };
  }
  const next = tools.nextQuestion(policy, checked.facts, tools.calendarFor(policy));
  const question = next && openQuestion(next, matter, policy, labeller);
  const others = otherQuestions(facts, declared, policy, labeller);
  return { ...told, question, others, why: explain(facts) };
}

/** Matters that no rule is about have nothing to try. */
function mattersOf({ vocabulary, rules }: CheckedPolicy): TriedCaseView['matters'] {
  const ruled = new Set([...rules.values()].map((rule) => rule.matter));
  return [...vocabulary.matters.values()]
    .filter(({ id }) => ruled.has(id))
    .map(({ id, title }) => ({ id, name: bilingual(title, id) }));
}

function knownOf(
  answers: readonly GivenAnswer[],
  matter: string,
  labeller: Labeller,
): TriedCaseView['known'] {
  return answers.map(({ path, value }) => ({
    path,
    name: labeller.path(matter, path),
    value: labeller.value(matter, path, value) ?? { zh: '', en: '' },
  }));
}

/** A text that was given stands in quotes. */
const isAbsent = ({ found }: Fault): boolean => found === 'nothing';

/** In the order of the vocabulary, which is how one would tell a case; within a list by its elements. */
function firstDeclared(faults: readonly Fault[], matter: string, policy: CheckedPolicy): string {
  const fields = [...(policy.vocabulary.matters.get(matter)?.fields.keys() ?? [])];
  const rank = ({ path }: Fault): number => fields.indexOf(/^[^.[]+/.exec(path)?.[0] ?? '');
  return faults.toSorted((a, b) => rank(a) - rank(b))[0]?.path ?? '';
}
