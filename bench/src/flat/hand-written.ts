import { FIELDS, type FlatCase, type FlatRule } from './rules-and-cases.ts';

/** What code written for one policy comes to: made beforehand, except where several rules hold, which are chained. */
export interface Outcome {
  readonly rule: number;
  readonly unit: string | null;
  /** The rules that hold besides. */
  readonly before: Outcome | null;
}

/** Ascending. */
export function rulesOf(outcome: Outcome): readonly number[] {
  const rules: number[] = [];
  for (let at: Outcome | null = outcome; at !== null; at = at.before) if (at.rule >= 0) rules.push(at.rule);
  return rules.sort((a, b) => a - b);
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
  const all = rules.map(({ tests }, index): Left => ({ index, tests: tests.slice(1) }));
  const byCause = Map.groupBy(
    rules.flatMap(({ tests }, index) => (tests[0]?.members ?? []).map((cause) => ({ cause, index }))),
    ({ cause }) => cause,
  );
  return [...byCause].map(([cause, entries]) => {
    const left = entries.flatMap(({ index }) => all[index] ?? []);
    const body = left.length > FEW ? switches(left) : ifs(left);
    return { cause, body: `let found = none; ${body} return found;` };
  });
}

/** A rule, and what is left to test of it. */
interface Left {
  readonly index: number;
  readonly tests: FlatRule['tests'];
}

/** So few rules are quicker tested than told apart. */
const FEW = 20;

/** Each rule in a switch over the field that selects most of what it tests. */
function switches(rules: readonly Left[]): string {
  const byField = Map.groupBy(rules, ({ tests }) => Math.min(...tests.map(({ field }) => field)));
  return [...byField]
    .map(([field, of]) => {
      const branches = Map.groupBy(
        of.flatMap(({ index, tests }) => {
          const rest = tests.filter((test) => test.field !== field);
          const members = tests.find((test) => test.field === field)?.members ?? [];
          return members.map((member) => ({ member, index, tests: rest }));
        }),
        ({ member }) => member,
      );
      const cases = [...branches].map(([member, left]) => `case ${member}: ${ifs(left)} break;`);
      return `switch (c.${FIELDS[field]?.name}) { ${cases.join('\n')} }`;
    })
    .join('\n');
}

function ifs(rules: readonly Left[]): string {
  return rules
    .map(({ index, tests }) => `if (${conditionOf(tests)}) found = add(found, ${index});`)
    .join('\n');
}

function conditionOf(tests: FlatRule['tests']): string {
  const atoms = tests.map(({ field, members }) => {
    const name = FIELDS[field]?.name;
    return members.map((member) => `c.${name} === ${member}`).join(' || ');
  });
  return atoms.map((atom) => `(${atom})`).join(' && ');
}

/** @param code that returns a function of a case; it sees `none` and `add` */
export function handWritten(
  code: string,
  rules: readonly FlatRule[],
  cases: readonly FlatCase[],
): (index: number) => Outcome {
  const none: Outcome = { rule: -1, unit: 'elsewhere', before: null };
  const one = rules.map(({ unit }, rule): Outcome => ({ rule, unit, before: null }));
  const add = (found: Outcome, rule: number): Outcome | undefined =>
    found === none ? one[rule] : { rule, unit: null, before: found };
  const decide = new Function('none', 'add', code)(none, add);
  const fields = FIELDS.map(({ name }, index) => `${name}: m[${index}]`);
  const interned = new Function('cases', `return cases.map((m) => ({ ${fields.join(', ')} }));`)(cases);
  return (index) => decide(interned[index]);
}
