import type { Contestant } from './contestant.ts';
import { FIELDS, type FlatCase, type FlatRule } from './flat-workload.ts';

/**
 * The limit: code that an expert would write for this one policy. A switch over the cause, interned to a whole number,
 * then `if`s; outcomes are made beforehand, except where several rules hold.
 */
export function handWritten(rules: readonly FlatRule[], cases: readonly FlatCase[]): Contestant {
  const byCause = Map.groupBy(
    rules.flatMap((rule, index) => (rule.tests[0]?.members ?? []).map((cause) => ({ cause, rule, index }))),
    ({ cause }) => cause,
  );
  const branches = [...byCause].map(([cause, all]) => {
    const tests = all.map(
      ({ rule, index }) =>
        `if (${conditionOf(rule)}) found = found === none ? one[${index}] : several(found, ${index});`,
    );
    return `case ${cause}: ${tests.join('\n')} break;`;
  });
  const none = { rules: [] as number[], unit: 'elsewhere' };
  const one = rules.map(({ unit }, index) => ({ rules: [index], unit }));
  const several = (found: { rules: number[] }, index: number) => ({
    rules: [...found.rules, index],
    unit: null,
  });
  const decide = new Function(
    'none',
    'one',
    'several',
    `return (c) => { let found = none; switch (c.cause) { ${branches.join('\n')} } return found; }`,
  )(none, one, several) as (one: Record<string, number>) => { rules: number[] };
  const interned = cases.map((one) =>
    Object.fromEntries(one.map((member, field) => [FIELDS[field]?.name, member])),
  );
  return {
    name: 'hand-written switch and ifs',
    decide: (index) => decide(interned[index] as Record<string, number>),
    rulesIn: (result) => (result as { rules: number[] }).rules,
  };
}

function conditionOf({ tests }: FlatRule): string {
  const atoms = tests
    .slice(1)
    .map(({ field, members }) =>
      members.map((member) => `c.${FIELDS[field]?.name} === ${member}`).join(' || '),
    );
  return atoms.map((atom) => `(${atom})`).join(' && ');
}
