/** A line of a stream, counted from 1; null where its bytes are no UTF-8. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
}

const LINE_FEED = 10;

/**
 * The lines of a stream, one at a time: memory holds one line, however long the stream is. Only `\n` ends a line (a `\r`
 * before it is white space to JSON), unlike in `node:readline`, which would split a JSON text at U+2028.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 0;
  let parts: Uint8Array[] = [];
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      parts.push(chunk.subarray(start, end));
      number += 1;
      yield { number, text: decode(parts) };
      parts = [];
      start = end + 1;
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (parts.length > 0) yield { number: number + 1, text: decode(parts) };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(parts: readonly Uint8Array[]): string | null {
  try {
    return utf8.decode(Buffer.concat(parts));
  } catch {
    return null;
  }
}
