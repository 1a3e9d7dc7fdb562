import type { CheckedPolicy } from '@shouze/dsl';
import { checkFacts, type FactsResult } from './check-facts.ts';
import { FaultCollector } from './fault-collector.ts';

/** Reads the facts of one case from JSON text. A text that is no JSON is one fault. */
export function parseFacts(policy: Pick<CheckedPolicy, 'vocabulary'>, text: string): FactsResult {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    const faults = new FaultCollector();
    faults.add('', { zh: '完整的 JSON', en: 'one whole JSON text' }, text);
    return { ok: false, faults: faults.faults };
  }
  return checkFacts(policy, input);
}
