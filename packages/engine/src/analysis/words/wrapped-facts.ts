/** A value as it stands in a `给定`, before it is known which of its lines fit. */
export type Piece =
  | string
  | { readonly kind: 'list'; readonly items: readonly Piece[] }
  | { readonly kind: 'record'; readonly fields: readonly (readonly [name: string, value: Piece])[] };

/**
 * On one line where it fits, else opened over several, as the formatter lays facts out.
 * @param before what stands on the line before it
 * @param depth how far in it stands, in steps of indentation
 */
export function wrapped(piece: Piece, before: string, depth: number): readonly string[] {
  const line = inline(piece);
  if (typeof piece === 'string' || fits(`${before}${line},`, depth)) return [line];
  return piece.kind === 'list' ? openList(piece.items, depth) : openRecord(piece.fields, depth);
}

function inline(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  if (piece.kind === 'list') return `[${piece.items.map(inline).join(', ')}]`;
  const fields = piece.fields.map(([name, value]) => `${name}: ${inline(value)}`);
  return fields.length === 0 ? '{ }' : `{ ${fields.join(', ')} }`;
}

/** The brackets of a list of one record share their lines with its braces. */
function openList(items: readonly Piece[], depth: number): readonly string[] {
  const [only] = items;
  if (items.length === 1 && typeof only === 'object' && only.kind === 'record') {
    return openRecord(only.fields, depth).map((line) => (line === '{' ? '[{' : line === '}' ? '}]' : line));
  }
  const lines = items.flatMap((item, index) => ended(wrapped(item, '', depth + 1), index < items.length - 1));
  return ['[', ...lines.map(indented), ']'];
}

/** Single values fill lines; lists and records stand on lines of their own. */
function openRecord(
  fields: readonly (readonly [name: string, value: Piece])[],
  depth: number,
): readonly string[] {
  const lines: string[] = [];
  let single = '';
  const flush = (): void => {
    if (single !== '') lines.push(single);
    single = '';
  };
  fields.forEach(([name, value], index) => {
    const goesOn = index < fields.length - 1;
    if (isNested(value)) {
      flush();
      const [first = '', ...rest] = wrapped(value, `${name}: `, depth + 1);
      lines.push(...ended([`${name}: ${first}`, ...rest], goesOn));
      return;
    }
    const text = `${name}: ${inline(value)}${goesOn ? ',' : ''}`;
    if (single !== '' && !fits(`${single} ${text}`, depth + 1)) flush();
    single = single === '' ? text : `${single} ${text}`;
  });
  flush();
  return ['{', ...lines.map(indented), '}'];
}

function isNested(value: Piece): boolean {
  return typeof value === 'object' && (value.kind === 'record' || value.items.length > 0);
}

function ended(lines: readonly string[], goesOn: boolean): readonly string[] {
  return goesOn ? [...lines.slice(0, -1), `${lines.at(-1) ?? ''},`] : lines;
}

function indented(line: string): string {
  return `  ${line}`;
}

/** As the formatter's: in columns, of which a Chinese character takes two. */
const LONGEST_LINE = 110;

function fits(text: string, depth: number): boolean {
  let width = depth * 2;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= FIRST_WIDE ? 2 : 1;
  return width <= LONGEST_LINE;
}

const FIRST_WIDE = 0x2e80;
