/** No name that a person gives is longer. */
const LONGEST_NAME = 40;
const LONGEST_WORDS = 200;

/** What stands between spaces, punctuation and quotes. */
const RUN = /[^\s、，。；：（）()“”"'`「」,;]+/gu;

/**
 * What a message names, cut so that no text can flood a screen: every word, and the whole. A name is whatever stood in
 * the file, of 64 KB perhaps.
 * @param parameters strings, and records of strings such as what is expected in both languages
 */
export function cutQuotes<P>(parameters: P): P {
  if (typeof parameters === 'string') return cutText(parameters) as P;
  if (typeof parameters !== 'object' || parameters === null || Array.isArray(parameters)) return parameters;
  const cut = Object.entries(parameters).map(([key, value]) => [key, cutQuotes(value)]);
  return Object.fromEntries(cut) as P;
}

function cutText(text: string): string {
  if (text.length <= LONGEST_NAME) return text;
  return cutWhole(text).replace(RUN, (run) => shortened(run, LONGEST_NAME));
}

function cutWhole(text: string): string {
  const closing = /["”]$/.exec(text)?.[0] ?? '';
  return text.length <= LONGEST_WORDS
    ? text
    : shortened(text.slice(0, LONGEST_WORDS), LONGEST_WORDS - 1).replace(/…?$/, `…${closing}`);
}

/** Cut between code points. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest).join('')}…`;
}
