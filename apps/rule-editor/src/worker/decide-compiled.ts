import type { CheckedPolicy } from '@shouze/dsl';
import { calendarFor, compile, createRunner, type Decision, type Facts, type Runner } from '@shouze/engine';

const runners = new WeakMap<CheckedPolicy, Runner>();

/** Decides as the reference does, by a plan that is compiled once a policy. */
export function decideCompiled(policy: CheckedPolicy, facts: Facts): Decision {
  const runner = runners.get(policy) ?? createRunner(compile(policy), policy, calendarFor(policy));
  runners.set(policy, runner);
  return runner.decide(facts);
}
