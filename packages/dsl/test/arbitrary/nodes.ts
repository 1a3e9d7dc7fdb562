import fc from 'fast-check';
import type { Clause, ClauseComments, Comment, Name, Title } from '../../src/syntax/ast.ts';
import { type Word, words } from './words.ts';

/** Generated trees have no text, so that their spans say nothing. */
export const span = { file: 'generated.shouze', start: 0, end: 0 };

export const nameOf = (text: string): Name => ({ text, span });

/** A reference by its Chinese or by its English title. */
export function reference(kind: keyof typeof words, language: 'zh' | 'en'): fc.Arbitrary<Name> {
  return fc.constantFrom(...words[kind]).map((word) => nameOf(word[language] ?? word.zh ?? word.en ?? ''));
}

/** A declared title as it is read back from a file of that surface: the file's own language first. */
function titleOf({ zh, en }: Word, language: 'zh' | 'en'): Title {
  const chinese = zh === null ? null : nameOf(zh);
  const english = en === null ? null : nameOf(en);
  const primary = (language === 'zh' ? (chinese ?? english) : (english ?? chinese)) ?? nameOf('');
  return { primary, zh: chinese, en: english, span };
}

export function titles(kind: keyof typeof words, language: 'zh' | 'en'): fc.Arbitrary<Title> {
  return fc.constantFrom(...words[kind]).map((word) => titleOf(word, language));
}

const comment: fc.Arbitrary<Comment> = fc
  .constantFrom('原文如此', 'see D19', '三日内', '当 有 前案', '')
  .map((text) => ({ text, span }));

/** One at the end of a line at most: more of them move before the clause. */
const comments: fc.Arbitrary<ClauseComments> = fc.record({
  before: fc.oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(comment, { maxLength: 2 }) },
  ),
  within: fc.oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(comment, { maxLength: 1 }) },
  ),
});

type Shape<T> = { [K in keyof T]: fc.Arbitrary<T[K]> };

/** A node of the given parts. */
export function node<T extends object>(parts: Shape<T>): fc.Arbitrary<T & { readonly span: typeof span }> {
  return fc.record(parts).map((made) => ({ ...(made as T), span }));
}

/** A clause of the given parts, with comments. */
export function clause<T extends object>(parts: Shape<T>): fc.Arbitrary<T & Clause> {
  return fc
    .record({ ...parts, comments })
    .map((made) => ({ ...(made as T & Pick<Clause, 'comments'>), span }));
}
