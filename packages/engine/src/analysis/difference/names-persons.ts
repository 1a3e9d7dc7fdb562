import type { CheckedRule, CheckedWho, Term } from '@shouze/dsl';

/** Whether a rule may come to a person; only persons are barred. */
export function namesPersons({ outcome, roles }: CheckedRule): boolean {
  return [...(outcome ?? []), ...roles.flatMap(({ choices }) => choices)].some((choice) =>
    termsOf(choice).some((term) => !isUnit(term)),
  );
}

function termsOf(choice: CheckedWho): readonly Term[] {
  if (choice.kind === 'as') return [choice.who];
  return choice.by === 'designation' ? [choice.from] : choice.pool;
}

/** A unit, or a list of units. */
export function isUnit(term: Term): boolean {
  if (term.kind === 'none') return false;
  const { type } = term;
  return (type.kind === 'list' ? type.of : type).kind === 'unit';
}
