import type { CheckedPolicy, DueDate } from '@shouze/dsl';
import type { Sample } from './protocol.ts';
import type { Tools } from './tools.ts';

/** When the duties would be due for the sample in view; none where there is no usable policy or the facts are bad. */
export function dueDates(
  policy: CheckedPolicy | null,
  sample: Sample | undefined,
  tools: Tools,
): readonly DueDate[] {
  if (policy === null || sample === undefined) return [];
  const checked = tools.checkFacts(policy, sample.facts);
  if (!checked.ok) return [];
  const label = { zh: sample.label, en: sample.label };
  return tools
    .dutyDates(policy, checked.facts, tools.calendarFor(policy))
    .map((date) => ({ ...date, sample: label }));
}
