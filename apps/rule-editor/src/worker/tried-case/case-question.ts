import type { Bilingual, CheckedPolicy, Type } from '@shouze/dsl';
import type { Answer, Question } from '@shouze/engine';
import { bilingual, type Labeller, typeAt } from '../labels.ts';
import { assigneeText } from '../outcome.ts';
import type { AnswerForm, CaseChoice, CaseQuestion } from './protocol.ts';

/** A fact without which nothing can be decided. */
export function requiredQuestion(
  path: string,
  matter: string,
  policy: CheckedPolicy,
  labeller: Labeller,
): CaseQuestion {
  const type = typeAt(policy, matter, path);
  return {
    path,
    name: labeller.path(matter, path),
    form: formOf(type),
    choices: choicesOf(type, policy, () => null),
    optional: false,
    hangs: null,
  };
}

/** What the engine would know next, in words. */
export function openQuestion(
  { path, optional, hangs, answers }: Question,
  matter: string,
  policy: CheckedPolicy,
  labeller: Labeller,
): CaseQuestion {
  const type = typeAt(policy, matter, path);
  return {
    path,
    name: labeller.path(matter, path),
    form: formOf(type),
    choices: choicesOf(type, policy, (value) => settledBy(value, answers, labeller)),
    optional,
    hangs: {
      assignee: hangs.assignee,
      duties: hangs.duties.map(labeller.action),
      procedures: hangs.procedures.map(labeller.procedure),
      rules: hangs.rules.map(labeller.rule),
    },
  };
}

function formOf(type: Type | null): AnswerForm {
  switch (type?.kind) {
    case 'enum':
    case 'unit':
    case 'yesno':
      return 'choice';
    case 'list':
      return type.of.kind === 'entity' ? 'count' : 'text';
    case 'entity':
      return 'record';
    case 'date':
      return 'date';
    case 'integer':
    case 'money':
      return 'number';
    default:
      return 'text';
  }
}

type Settled = (value: string | boolean) => Bilingual | null;

function choicesOf(
  type: Type | null,
  { vocabulary }: CheckedPolicy,
  settles: Settled,
): readonly CaseChoice[] {
  const choice = (value: string | boolean, name: Bilingual): CaseChoice => ({
    value,
    name,
    settles: settles(value),
  });
  switch (type?.kind) {
    case 'yesno':
      return [choice(true, { zh: '是', en: 'yes' }), choice(false, { zh: '否', en: 'no' })];
    case 'enum':
      return (vocabulary.enums.get(type.enum)?.members ?? []).map(({ id, title }) =>
        choice(id, bilingual(title, id)),
      );
    case 'unit':
      return [...vocabulary.units.values()].map(({ id, title }) => choice(id, bilingual(title, id)));
    default:
      return [];
  }
}

function settledBy(
  value: string | boolean,
  answers: readonly Answer[],
  labeller: Labeller,
): Bilingual | null {
  const outcome = answers.find(({ values }) => values.includes(value))?.outcome;
  return outcome?.assignee ? assigneeText(outcome.assignee, labeller) : null;
}
