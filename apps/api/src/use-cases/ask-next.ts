import type { NextQuestion, NextQuestionRequest, Question } from '@shouze/contract';
import type { CheckedPolicy } from '@shouze/dsl';
import { checkFacts, type Fault, nextQuestion } from '@shouze/engine';
import { chooseVersion } from './choose-version.ts';
import type { CompiledPolicy } from './compiled-policies.ts';
import { byDeclaration, fieldAt } from './fact-fields.ts';
import { afterTheEnd, errorsOf, refuseEnded, refuseFacts } from './facts-refused.ts';
import type { Services } from './services.ts';

/**
 * What a form should ask next. What nothing can be decided without comes first, in the order of the vocabulary; then
 * what decides most. Keeps nothing.
 * @throws Refusal if any of the facts that are there are wrong
 */
export async function askNext(services: Services, request: NextQuestionRequest): Promise<NextQuestion> {
  const { policy: id, version, hash } = await chooseVersion(services, request);
  const compiled = await services.compiled.of(id, version);
  return { policy: { id, version, hash }, ...ask(compiled, request.facts) };
}

function ask(
  { policy, calendar, runner }: CompiledPolicy,
  given: NextQuestionRequest['facts'],
): Omit<NextQuestion, 'policy'> {
  const checked = checkFacts(policy, given);
  if (!checked.ok) return { question: askRequired(checked.faults, policy, given), decision: null };
  const late = afterTheEnd(policy, checked.facts, 'facts');
  if (late) throw refuseEnded([late]);
  const question = nextQuestion(policy, checked.facts, calendar);
  const decision = runner.decide(checked.facts);
  if (question === null) return { question, decision };
  const choices = fieldAt(policy, given.matter, question.path)?.asked.choices ?? [];
  return { question: { ...question, choices, required: false }, decision };
}

/** A fault of what is absent is a question, and any other is a fault. */
function askRequired(
  faults: readonly Fault[],
  policy: CheckedPolicy,
  given: NextQuestionRequest['facts'],
): Question {
  const absent = faults.flatMap(({ path, found }) => {
    const field = found === NOTHING ? fieldAt(policy, given.matter, path) : null;
    return field === null ? [] : [{ path, field }];
  });
  absent.sort((a, b) => byDeclaration(a.field, b.field));
  const [first] = absent;
  if (first === undefined || absent.length < faults.length) {
    const asked = new Set(absent.map(({ path }) => path));
    const others = faults.filter(({ path }) => !asked.has(path));
    throw refuseFacts(errorsOf(others, 'facts'));
  }
  return {
    path: first.path,
    ...first.field.asked,
    required: true,
    optional: false,
    hangs: null,
    answers: [],
    missing: absent.map(({ path }) => path),
    inexact: false,
  };
}

/** How a fault shows what is not there. JSON has no other value that is shown so: a text would stand in quotes. */
const NOTHING = 'nothing';
