/** A line of a file of samples holds the facts beside a label, `{"label": …, "facts": {…}}`; nothing else may stand there. */
export function sampleFacts(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('facts' in value)) return value;
  return Object.keys(value).every((key) => key === 'facts' || key === 'label') ? value.facts : value;
}
