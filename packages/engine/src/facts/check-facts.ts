import type { CheckedMatter, CheckedPolicy } from '@shouze/dsl';
import { checkRecord } from './check-record.ts';
import type { CheckContext } from './check-value.ts';
import type { Facts } from './fact-value.ts';
import type { Fault } from './fault.ts';
import { FaultCollector } from './fault-collector.ts';
import { isPlainRecord, ownField, type PlainRecord } from './plain-record.ts';

export type FactsResult =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads the facts of one case, JSON with English names, by the policy's vocabulary. Faulty facts are refused with
 * every fault at once; any input at all is safe to give.
 * @see docs/design/language.md "JSON" and section 4.3
 */
export function checkFacts(policy: Pick<CheckedPolicy, 'vocabulary'>, input: unknown): FactsResult {
  const faults = new FaultCollector();
  const facts = read(policy, input, faults);
  return facts === null || faults.faults.length > 0
    ? { ok: false, faults: faults.faults }
    : { ok: true, facts };
}

function read(
  { vocabulary }: Pick<CheckedPolicy, 'vocabulary'>,
  input: unknown,
  faults: FaultCollector,
): Facts | null {
  if (!isPlainRecord(input)) {
    faults.add('', { zh: '一件事项的记录({…})', en: 'a record of one matter ({…})' }, input);
    return null;
  }
  const id = ownField(input, 'id');
  if (id !== undefined && typeof id !== 'string') faults.add('id', { zh: '文本', en: 'a text' }, id);
  const matter = matterOf(vocabulary.matters, input, faults);
  if (matter === null) return null;
  const context: CheckContext = { vocabulary, faults, inactive: new Set(), budget: { values: VALUES_READ } };
  const values = checkRecord(matter, input, { path: '', depth: 0 }, context, ['id', 'matter']);
  return { id: typeof id === 'string' ? id : null, matter, values, inactive: context.inactive };
}

/** More than any case has; less than what would make the engine slow. */
const VALUES_READ = 20_000;

function matterOf(
  matters: ReadonlyMap<string, CheckedMatter>,
  input: PlainRecord,
  faults: FaultCollector,
): CheckedMatter | null {
  const name = ownField(input, 'matter');
  const matter = typeof name === 'string' ? matters.get(name) : undefined;
  if (matter) return matter;
  const names = [...matters.keys()].sort().join(', ');
  faults.add(
    'matter',
    { zh: `事项的英文名之一:${names}`, en: `the English name of a matter, one of ${names}` },
    name,
  );
  return null;
}
