import { checkPackage, type PackageSources } from '@shouze/dsl';
import { analyze, calendarFor, checkFacts, compile, createRunner, decide, explain } from '@shouze/engine';

export interface Everything {
  readonly hash: string;
  readonly plan: string;
  readonly findings: string;
  /** One line a case: by the reference, by the compiled plan, explained. */
  readonly cases: readonly string[];
}

/** All that the engine says of a policy and of cases, as bytes: the same program runs in Node and in a browser. */
export function decideEverything(sources: PackageSources, cases: readonly object[]): Everything {
  const { policy } = checkPackage(sources);
  if (policy === null) throw new Error('the policy has errors');
  const calendar = calendarFor(policy);
  const plan = compile(policy);
  const runner = createRunner(plan, policy, calendar);
  return {
    hash: policy.hash,
    plan: JSON.stringify(plan),
    findings: JSON.stringify(analyze(policy, calendar)),
    cases: [...cases, ...policy.examples.map(({ facts }) => facts)].map((given) => {
      const result = checkFacts(policy, given);
      if (!result.ok) return JSON.stringify(result);
      const { facts } = result;
      return JSON.stringify([
        decide(policy, facts, calendar),
        runner.decide(facts),
        explain(policy, facts, calendar),
      ]);
    }),
  };
}
