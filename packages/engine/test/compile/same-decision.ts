import type { CheckedPolicy } from '@shouze/dsl';
import { compile } from '../../src/compile/compile.ts';
import { type Calendar, type Decision, decide, type Facts } from '../../src/index.ts';
import { createRunner, type Runner } from '../../src/run/create-runner.ts';

/** The policy's runner, made from a plan that went through JSON. */
export function runnerOf(policy: CheckedPolicy, calendar: Calendar): Runner {
  return createRunner(JSON.parse(JSON.stringify(compile(policy))), policy, calendar);
}

export interface Pair {
  readonly reference: string;
  readonly compiled: string;
  readonly status: Decision['status'];
}

/** What both engines say, as bytes. */
export function decideByBoth(runner: Runner, policy: CheckedPolicy, facts: Facts, calendar: Calendar): Pair {
  const reference = decide(policy, facts, calendar);
  return {
    reference: JSON.stringify(reference),
    compiled: JSON.stringify(runner.decide(facts)),
    status: reference.status,
  };
}
