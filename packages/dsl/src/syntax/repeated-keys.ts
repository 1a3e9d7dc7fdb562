/** A field that stands more than once in one record. */
export interface RepeatedKey {
  /** `priors[0].outcome` */
  readonly path: string;
  readonly key: string;
}

interface Frame {
  /** Null in a list, and in what is deeper than any facts. */
  readonly keys: Set<string> | null;
  readonly isList: boolean;
  /** Where the value stands that is being read: a key, or an index. */
  key: string;
  index: number;
}

const DEEPEST = 64;
/** Past so many the reader needs no more. */
const TOLD = 20;
const KEY_SHOWN = 60;

/**
 * The keys that stand more than once in one record of a JSON text: `JSON.parse` keeps the last without a word, and a case
 * would be decided by one of two. In linear time; of a text that is no JSON it says nothing of use, but ends.
 * @see RFC 8259, 4
 */
export function repeatedKeys(text: string): readonly RepeatedKey[] {
  const found: RepeatedKey[] = [];
  const frames: Frame[] = [];
  let isKey = false;
  for (let at = 0; at < text.length && found.length < TOLD; at += 1) {
    const frame = frames.at(-1);
    switch (text[at]) {
      case '{':
      case '[': {
        const isList = text[at] === '[';
        const keys = isList || frames.length > DEEPEST ? null : new Set<string>();
        frames.push({ keys, isList, key: '', index: 0 });
        isKey = !isList;
        break;
      }
      case '}':
      case ']':
        frames.pop();
        isKey = false;
        break;
      case ',':
        if (frame !== undefined) frame.index += 1;
        isKey = frame?.isList === false;
        break;
      case '"': {
        const end = endOfString(text, at);
        if (isKey && frame?.keys) {
          frame.key = keyOf(text.slice(at, end));
          if (frame.keys.has(frame.key)) found.push({ path: pathOf(frames), key: frame.key });
          frame.keys.add(frame.key);
        }
        isKey = false;
        at = end - 1;
      }
    }
  }
  return found;
}

/** After the closing quote, or after the text. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let escapes = 0;
    while (text[quote - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return quote + 1;
  }
  return text.length;
}

/** `"k\u0069nd"` is `kind`, too. */
function keyOf(written: string): string {
  if (!written.includes('\\')) return written.slice(1, -1);
  try {
    return String(JSON.parse(written));
  } catch {
    return written;
  }
}

function pathOf(frames: readonly Frame[]): string {
  const path = frames.map(({ isList, key, index }) =>
    isList ? `[${index}]` : `.${key.slice(0, KEY_SHOWN)}`,
  );
  return path.join('').replace(/^\./, '');
}
