import { pinyinTable } from './pinyin-table.ts';

/** A word of many characters with several readings each is spelled in so many ways at most. */
const MOST_SPELLINGS = 6;

let readings: ReadonlyMap<string, readonly string[]> | undefined;

/** Without tones, `ü` as `v`; none for what is no Chinese character of GB 2312. */
function readingsOf(character: string): readonly string[] {
  readings ??= readTable();
  return readings.get(character) ?? [];
}

function readTable(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const line of pinyinTable.trim().split('\n')) {
    const [syllable = '', characters = ''] = line.split(' ');
    for (const character of characters) table.set(character, [...(table.get(character) ?? []), syllable]);
  }
  return table;
}

/**
 * Whether a text begins as what is typed: by whole syllables, by their first letters, or mixed with each other and
 * with the characters themselves (`jafs`, `jiean`, `jieafs`, `结案fs` for 结案方式).
 */
export function beginsAsPinyin(text: string, typed: string): boolean {
  if (typed === '') return true;
  const [character = '', ...rest] = text;
  if (character === '') return false;
  const remaining = rest.join('');
  if (typed.startsWith(character) && beginsAsPinyin(remaining, typed.slice(character.length))) return true;
  return readingsOf(character).some((reading) =>
    prefixesOf(reading).some(
      (prefix) => typed.startsWith(prefix) && beginsAsPinyin(remaining, typed.slice(prefix.length)),
    ),
  );
}

function prefixesOf(reading: string): readonly string[] {
  return [...reading].map((_, index) => reading.slice(0, index + 1));
}

/** How a Chinese text may be typed in Latin letters, first letters alone and in full; empty for any other. */
export function pinyinSpellings(text: string): readonly string[] {
  if (!/^[\p{Script=Han}\p{N}a-z_]+$/iu.test(text) || !/\p{Script=Han}/u.test(text)) return [];
  const syllables = [...text].map((character) => {
    const known = readingsOf(character);
    return known.length === 0 ? [character.toLowerCase()] : known;
  });
  const initials = combined(
    syllables.map((all) => [...new Set(all.map((syllable) => syllable.slice(0, 1)))]),
  );
  return [...new Set([...initials, ...combined(syllables)])];
}

function combined(choices: readonly (readonly string[])[]): readonly string[] {
  return choices.reduce<readonly string[]>(
    (made, next) => made.flatMap((head) => next.map((tail) => head + tail)).slice(0, MOST_SPELLINGS),
    [''],
  );
}
