/**
 * Recovery leaves `undefined` where a part could not be read. A node that lacks a part is dropped, up to the list that
 * it stands in: the trees that leave the parser are whole. INVARIANT: parts that may be absent are null, never undefined.
 */
export function dropBroken<T>(list: readonly (T | undefined)[]): readonly T[] {
  return list.map((node) => mend(node)).filter((node) => node !== undefined) as readonly T[];
}

function mend(node: unknown): unknown {
  if (Array.isArray(node)) return dropBroken(node);
  if (typeof node !== 'object' || node === null) return node;
  const mended: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(node)) {
    const whole = mend(part);
    if (whole === undefined) return undefined;
    mended[key] = whole;
  }
  return mended;
}
