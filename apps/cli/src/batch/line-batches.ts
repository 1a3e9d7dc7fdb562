/** Whole lines of a stream, as bytes. */
export interface LineBatch {
  /** The number of its first line in the stream, from 1. */
  readonly firstLine: number;
  /** Each line with its `\n`; the stream's last one may have none. */
  readonly bytes: Uint8Array;
}

const LINE_FEED = 10;

/**
 * The lines of a stream in batches as they arrive: whoever sends one line and waits gets a batch of one, a file comes in
 * batches of a chunk. Memory holds one chunk and one line, however long the stream is.
 */
export async function* readLineBatches(input: AsyncIterable<Uint8Array>): AsyncGenerator<LineBatch> {
  let firstLine = 1;
  let begun: Uint8Array[] = [];
  for await (const chunk of input) {
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) {
      const bytes = joined([...begun, chunk.subarray(0, end)]);
      yield { firstLine, bytes };
      firstLine += countLines(bytes);
      begun = [];
    }
    if (end < chunk.length) begun.push(chunk.subarray(end));
  }
  if (begun.length > 0) yield { firstLine, bytes: joined(begun) };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only, ...others] = parts;
  return only !== undefined && others.length === 0 ? only : Buffer.concat(parts);
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1;
  return lines;
}

/** A line of a batch; `text` is null where its bytes are no UTF-8. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
}

/**
 * Only `\n` ends a line (a `\r` before it is white space to JSON), unlike in `node:readline`, which would split a JSON text
 * at U+2028. Lines of white space alone are left out.
 */
export function linesOf({ firstLine, bytes }: LineBatch): readonly Line[] {
  const texts = decode(bytes)?.split('\n') ?? decodedOneByOne(bytes);
  return texts
    .map((text, index) => ({ number: firstLine + index, text }))
    .filter(({ text }) => text === null || text.trim() !== '');
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

function decodedOneByOne(bytes: Uint8Array): readonly (string | null)[] {
  const texts: (string | null)[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(LINE_FEED, start);
    texts.push(decode(bytes.subarray(start, end < 0 ? bytes.length : end)));
    start = end < 0 ? bytes.length : end + 1;
  }
  return texts;
}
