import { describe, expect, it } from 'vitest';
import { sourceFileSchema } from '../src/index.ts';

const accepts = (path: string) => sourceFileSchema.safeParse({ path, text: '' }).success;

describe('the path of a file', () => {
  it.each([
    'a.shouze',
    '筠连/首审.shouze',
    'a/b.shouze.md',
    'townships.csv',
    'calendar/yi.json',
    'a..b.shouze',
  ])('may be %s', (path) => expect(accepts(path)).toBe(true));

  it.each([
    '',
    '.shouze',
    '/a.csv',
    '../a.csv',
    'a/../b.csv',
    './a.csv',
    'a//b.csv',
    'a\\b.csv',
    'a\n.csv',
    'a.txt',
    'a',
  ])('may not be %j', (path) => expect(accepts(path)).toBe(false));
});
