import { FIELDS, type FlatCase, type FlatRule } from './rules-and-cases.ts';

/** What code written for one policy comes to: outcomes are made beforehand, except where several rules hold. */
export interface Outcome {
  readonly rules: readonly number[];
  readonly unit: string | null;
}

export type HandWritten = (
  rules: readonly FlatRule[],
  cases: readonly FlatCase[],
) => (index: number) => Outcome;

/** The rules of one cause. */
export interface Bucket {
  readonly cause: number;
  /** Statements that return the outcome of the case `c`. */
  readonly body: string;
}

export function bucketsOf(rules: readonly FlatRule[]): readonly Bucket[] {
  const byCause = Map.groupBy(
    rules.flatMap((rule, index) => (rule.tests[0]?.members ?? []).map((cause) => ({ cause, rule, index }))),
    ({ cause }) => cause,
  );
  return [...byCause].map(([cause, all]) => {
    const ifs = all.map(
      ({ rule, index }) =>
        `if (${conditionOf(rule)}) found = found === none ? one[${index}] : several(found, ${index});`,
    );
    return { cause, body: `let found = none; ${ifs.join('\n')} return found;` };
  });
}

function conditionOf({ tests }: FlatRule): string {
  const atoms = tests.slice(1).map(({ field, members }) => {
    const name = FIELDS[field]?.name;
    return members.map((member) => `c.${name} === ${member}`).join(' || ');
  });
  return atoms.map((atom) => `(${atom})`).join(' && ');
}

/** @param code that returns a function of a case; it sees `none`, `one` and `several` */
export function handWritten(
  code: string,
  rules: readonly FlatRule[],
  cases: readonly FlatCase[],
): (index: number) => Outcome {
  const none: Outcome = { rules: [], unit: 'elsewhere' };
  const one = rules.map(({ unit }, index): Outcome => ({ rules: [index], unit }));
  const several = (found: Outcome, index: number): Outcome => ({
    rules: [...found.rules, index],
    unit: null,
  });
  const decide = new Function('none', 'one', 'several', code)(none, one, several);
  const fields = FIELDS.map(({ name }, index) => `${name}: m[${index}]`);
  const interned = new Function('cases', `return cases.map((m) => ({ ${fields.join(', ')} }));`)(cases);
  return (index) => decide(interned[index]);
}
