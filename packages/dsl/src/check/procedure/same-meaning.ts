/** Whether two pieces of a checked policy say the same, wherever they stand. */
export function sameMeaning(a: unknown, b: unknown): boolean {
  return same(a, b, 'at');
}

/** @param place the key that says where something stands, if that is to be passed over */
function same(a: unknown, b: unknown, place: 'at' | null): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && sameLists(a, b, place);
  if (a instanceof Map) return b instanceof Map && sameMaps(a, b, place);
  return sameObjects(a as Entries, b as Entries, place);
}

type Entries = Readonly<Record<string, unknown>>;

// Plain loops: after every keystroke this walks a whole policy.
function sameObjects(a: Entries, b: Entries, place: 'at' | null): boolean {
  let count = 0;
  for (const key in a) {
    count += 1;
    if (key === place) continue;
    // Facts are the county's own data: a field of theirs may be called like one of ours.
    if (!(key in b) || !same(a[key], b[key], key === 'facts' ? null : place)) return false;
  }
  for (const _ in b) count -= 1;
  return count === 0;
}

function sameLists(a: readonly unknown[], b: readonly unknown[], place: 'at' | null): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (!same(a[at], b[at], place)) return false;
  return true;
}

function sameMaps(
  a: ReadonlyMap<unknown, unknown>,
  b: ReadonlyMap<unknown, unknown>,
  place: 'at' | null,
): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (!b.has(key) || !same(value, b.get(key), place)) return false;
  return true;
}
