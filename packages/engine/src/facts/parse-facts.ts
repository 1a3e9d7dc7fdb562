import type { CheckedPolicy } from '@shouze/dsl';
import { checkFacts, type FactsResult } from './check-facts.ts';
import { type JsonResult, readJson } from './read-json.ts';

/** Reads the facts of one case from JSON text. A text that is no JSON is one fault; a field that stands twice is a fault. */
export function parseFacts(policy: Pick<CheckedPolicy, 'vocabulary'>, text: string): FactsResult {
  return checkRead(policy, readJson(text));
}

/**
 * The facts in what was read, or every fault of it: those of its fields, too, where some stands twice.
 * @param factsIn where the facts are in the value that was read
 */
export function checkRead(
  policy: Pick<CheckedPolicy, 'vocabulary'>,
  read: JsonResult,
  factsIn: (value: unknown) => unknown = (value) => value,
): FactsResult {
  if (!('value' in read)) return read;
  const checked = checkFacts(policy, factsIn(read.value));
  if (read.ok) return checked;
  return { ok: false, faults: checked.ok ? read.faults : [...read.faults, ...checked.faults] };
}
