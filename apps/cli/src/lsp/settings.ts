/** `{ "sample": "撤诉三个月后再诉" }`: the example whose facts due dates are shown for. */
export function sampleIn(settings: unknown): string | null {
  if (typeof settings !== 'object' || settings === null || !('sample' in settings)) return null;
  return typeof settings.sample === 'string' && settings.sample !== '' ? settings.sample : null;
}
