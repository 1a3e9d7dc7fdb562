/** Whether two pieces of a checked policy say the same, wherever they stand. */
export function sameMeaning(a: unknown, b: unknown): boolean {
  return same(a, b, isMeant);
}

function same(a: unknown, b: unknown, counts: (key: string) => boolean): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((part, at) => same(part, b[at], counts));
  }
  if (a instanceof Map) {
    const isAlike = b instanceof Map && a.size === b.size;
    return isAlike && [...a].every(([key, value]) => b.has(key) && same(value, b.get(key), counts));
  }
  const [first, second] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(first);
  if (keys.length !== Object.keys(second).length) return false;
  return keys.every(
    (key) =>
      !counts(key) ||
      // Facts are the county's own data: a field of theirs may be called like one of ours.
      (key in second && same(first[key], second[key], key === 'facts' ? always : counts)),
  );
}

const isMeant = (key: string): boolean => key !== 'at';
const always = (): boolean => true;
