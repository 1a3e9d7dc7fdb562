import type { CheckedPolicy } from '@shouze/dsl';
import { checkFacts, type FactsResult } from './check-facts.ts';
import { readJson } from './read-json.ts';

/** Reads the facts of one case from JSON text. A text that is no JSON is one fault; a field that stands twice is a fault. */
export function parseFacts(policy: Pick<CheckedPolicy, 'vocabulary'>, text: string): FactsResult {
  const read = readJson(text);
  return read.ok ? checkFacts(policy, read.value) : read;
}
