import type { Bilingual, CheckedPackage, CheckedPolicy, DueDate, ExampleOutcome } from '@shouze/dsl';
import { calendarFor, checkFacts, dutyDates, type ExampleResult, runExamples } from '@shouze/engine';

/** What the engine has to say about a package: the language service knows of none. */
export interface Remarks {
  readonly outcomes: readonly ExampleOutcome[];
  /** @param sample the title of the example in view, in either language, or null */
  dueDates(sample: string | null): readonly DueDate[];
}

const known = new WeakMap<CheckedPackage, Remarks>();

/** Worked out once a checked package. Of a policy with errors no example is run. */
export function remarksOn(checked: CheckedPackage): Remarks {
  const remarks = known.get(checked) ?? (checked.policy === null ? silence : remarksOnPolicy(checked.policy));
  known.set(checked, remarks);
  return remarks;
}

const silence: Remarks = { outcomes: [], dueDates: () => [] };

function remarksOnPolicy(policy: CheckedPolicy): Remarks {
  const results = runExamples(policy, calendarFor(policy));
  return {
    outcomes: results.map(({ example, expectations }) => ({
      example,
      unmet: expectations.filter(({ passed }) => !passed),
    })),
    dueDates: (sample) => dueDatesOf(policy, results, sample),
  };
}

/** The first date for a duty counts: of an example that its rule decides before any other. */
function dueDatesOf(
  policy: CheckedPolicy,
  results: readonly ExampleResult[],
  sample: string | null,
): readonly DueDate[] {
  const inView = results.filter(({ title }) => title.zh === sample || title.en === sample);
  const used = sample === null ? results : inView;
  const dated = used.flatMap((result) => datesOf(policy, result).map((date) => ({ date, result })));
  const decided = dated.filter(({ date, result }) => ruleDecides(policy, date, result));
  return [...decided, ...dated].map(({ date }) => date);
}

function datesOf(policy: CheckedPolicy, { example, title }: ExampleResult): readonly DueDate[] {
  const declared = policy.examples.find(({ id }) => id === example);
  const checked = declared === undefined ? null : checkFacts(policy, declared.facts);
  if (checked === null || !checked.ok) return [];
  const sample: Bilingual = { zh: title.zh ?? title.en ?? example, en: title.en ?? title.zh ?? example };
  return dutyDates(policy, checked.facts, calendarFor(policy)).map((date) => ({ ...date, sample }));
}

function ruleDecides(policy: CheckedPolicy, { at }: DueDate, { decision }: ExampleResult): boolean {
  const holding = [...(decision?.rules ?? []), ...(decision?.standing ?? [])];
  return holding.some(({ name }) =>
    policy.rules.get(name)?.duties.some((duty) => duty.at.file === at.file && duty.at.start === at.start),
  );
}
