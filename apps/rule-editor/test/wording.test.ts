import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const wording = (language: string): unknown =>
  JSON.parse(readFileSync(new URL(`../public/wording/${language}.json`, import.meta.url), 'utf8'));

/** Every text by its dotted key. */
function texts(tree: unknown, prefix = ''): readonly (readonly [string, string])[] {
  if (typeof tree === 'string') return [[prefix, tree]];
  if (typeof tree !== 'object' || tree === null) throw new Error(`not a wording: ${prefix}`);
  return Object.entries(tree).flatMap(([key, part]) => texts(part, prefix === '' ? key : `${prefix}.${key}`));
}

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/{{\w+}}|<\/?\w+>/g)].map(String).sort();

describe('the wording', () => {
  const zh = new Map(texts(wording('zh')));
  const en = new Map(texts(wording('en')));

  it('has the same keys in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  });

  it.each([...zh])('fills the same places in both languages: %s', (key, text) => {
    expect(placeholders(en.get(key) ?? '')).toEqual(placeholders(text));
  });
});
