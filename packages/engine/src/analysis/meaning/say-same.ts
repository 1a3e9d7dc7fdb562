/** Two values of checked declarations are equal but for where they are written: as if by `sayingText`, without the texts. */
export function saySame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => saySame(item, b[index]));
  }
  return isRecord(a) && isRecord(b) && saySameOf(a, b);
}

type Values = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}

function saySameOf(a: Values, b: Values): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key === 'at' || saySame(a[key], b[key]));
}
