import { repeatedKeys } from '@shouze/dsl';
import type { Fault } from './fault.ts';
import { FaultCollector } from './fault-collector.ts';

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  /** `value`: what can be read of it all the same; absent where the text is no JSON. */
  | { readonly ok: false; readonly faults: readonly Fault[]; readonly value?: unknown };

/** The value of a JSON text. A text that is no JSON is one fault, a field that stands twice in a record one each. */
export function readJson(text: string): JsonResult {
  const faults = new FaultCollector();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    faults.add('', { zh: '完整的 JSON', en: 'one whole JSON text' }, text);
    return { ok: false, faults: faults.faults };
  }
  for (const { path, key } of repeatedKeys(text))
    faults.add(path, { zh: '一条记录里每个字段只写一次', en: 'each field of a record once' }, key);
  return faults.faults.length > 0 ? { ok: false, faults: faults.faults, value } : { ok: true, value };
}
