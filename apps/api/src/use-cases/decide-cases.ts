import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { DecideRequest, DecideResponse, ProblemError } from '@shouze/contract';
import { checkFacts, type Explanation, explain, type Facts } from '@shouze/engine';
import type { DecisionRow } from '../store/decisions.ts';
import { chooseVersion } from './choose-version.ts';
import type { CompiledPolicy } from './compiled-policies.ts';
import { afterTheEnd, errorsOf, refuseEnded, refuseFacts } from './facts-refused.ts';
import { asMadeDecision } from './read-decisions.ts';
import type { Services } from './services.ts';

/** Milliseconds of deciding between two looks at other requests. */
const TURN = 20;

type Given = Readonly<Record<string, unknown>>;

interface Decided {
  readonly row: DecisionRow;
  readonly explanation: Explanation | undefined;
}

/**
 * Decides every case and keeps every decision, or none.
 * @param signal when it is aborted, nothing is kept
 * @throws Refusal if any facts are wrong, with all that is wrong with all of them
 */
export async function decideCases(
  services: Services,
  request: DecideRequest,
  signal: AbortSignal,
): Promise<DecideResponse> {
  const version = await chooseVersion(services, request);
  const compiled = await services.compiled.of(version.policy, version.version);
  const checked = await checkAll(compiled, request.facts, signal);
  const madeAt = services.clock();
  const decided = await inTurns(
    checked,
    ({ given, facts }): Decided => {
      const explanation = request.explain ? explain(compiled.policy, facts, compiled.calendar) : undefined;
      const decision = explanation?.decision ?? compiled.runner.decide(facts);
      const { policy, version: number, hash } = version;
      const row = { id: randomUUID(), madeAt, policy, version: number, hash, facts: given, decision };
      return { row, explanation };
    },
    signal,
  );
  await services.store.tx(async (inside) => {
    signal.throwIfAborted();
    for (const { row } of decided) await inside.decisions.insert(row);
  });
  return { decisions: decided.map(({ row, explanation }) => asMadeDecision(row, explanation)) };
}

async function checkAll(
  { policy }: CompiledPolicy,
  input: DecideRequest['facts'],
  signal: AbortSignal,
): Promise<readonly { readonly given: Given; readonly facts: Facts }[]> {
  const errors: ProblemError[] = [];
  const ended: ProblemError[] = [];
  const all = Array.isArray(input) ? input : [input];
  const checked = await inTurns(
    all,
    (given: Given, index) => {
      const whole = Array.isArray(input) ? `facts[${index}]` : 'facts';
      const result = checkFacts(policy, given);
      if (result.ok) {
        const late = afterTheEnd(policy, result.facts, whole);
        if (late) ended.push(late);
        return [{ given, facts: result.facts }];
      }
      errors.push(...errorsOf(result.faults, whole));
      return [];
    },
    signal,
  );
  if (errors.length > 0) throw refuseFacts(errors);
  if (ended.length > 0) throw refuseEnded(ended);
  return checked.flat();
}

/** Keeps the server answering while a thousand cases are decided. */
async function inTurns<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => R,
  signal: AbortSignal,
): Promise<readonly R[]> {
  const results: R[] = [];
  let began = performance.now();
  for (const [index, item] of items.entries()) {
    if (performance.now() - began > TURN) {
      // A timer and not an immediate: the signal's own timer, being due before, fires before.
      await pause(0);
      signal.throwIfAborted();
      began = performance.now();
    }
    results.push(work(item, index));
  }
  return results;
}
