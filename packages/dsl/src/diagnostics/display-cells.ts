import { eastAsianWidth } from 'get-east-asian-width';

/** One user-perceived character of a line as a terminal shows it. */
export interface Cell {
  /** UTF-16 offsets within the line, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  /** Terminal columns: 0 for what only marks its neighbour, 2 for a Chinese character. */
  readonly width: number;
}

const TAB_STOP = 4;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Tabs become spaces, and control characters visible signs: what is shown is as wide as it is counted, in every terminal. */
export function displayCells(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { index: start, segment } of graphemes.segment(line)) {
    const shown = segment === '\t' ? ' '.repeat(TAB_STOP - (column % TAB_STOP)) : visible(segment);
    const width = segment === '\t' ? shown.length : graphemeWidth(shown);
    cells.push({ start, end: start + segment.length, shown, width });
    column += width;
  }
  return cells;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for.
const CONTROLS = /[\u0000-\u001F\u007F]/g;
/** Marks that reorder the text around them: shown as they are, they could make a policy read as what it does not say. */
const DIRECTION_MARKS = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g;

function visible(text: string): string {
  return text
    .replace(CONTROLS, (control) =>
      control === '\u007F' ? '␡' : String.fromCodePoint(0x2400 + control.charCodeAt(0)),
    )
    .replace(DIRECTION_MARKS, '�');
}

const ZERO_WIDTH = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]$/u;
const EMOJI_STYLE = '\uFE0F';

/** A grapheme is as wide as its first visible code point; what is joined to it takes no room of its own. */
function graphemeWidth(grapheme: string): number {
  if (grapheme.includes(EMOJI_STYLE)) return 2;
  for (const character of grapheme) {
    if (!ZERO_WIDTH.test(character)) return eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return 0;
}
