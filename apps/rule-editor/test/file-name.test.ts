import { describe, expect, it } from 'vitest';
import { faultOfPath, pathOfName } from '../src/ui/file-name.ts';

describe('the name of a file', () => {
  it.each([
    ['  trial ', 'trial.shouze'],
    ['首审', '首审.shouze'],
    ['a/b.csv', 'a/b.csv'],
    ['read.shouze.md', 'read.shouze.md'],
    ['', ''],
  ])('that is typed as “%s” is %s', (typed, path) => {
    expect(pathOfName(typed)).toBe(path);
  });

  it.each([
    ['', 'empty'],
    ['/etc.shouze', 'malformed'],
    ['../up.shouze', 'malformed'],
    ['a//b.shouze', 'malformed'],
    ['a\\b.shouze', 'malformed'],
    [`${'a'.repeat(200)}.shouze`, 'long'],
    ['Policy.shouze', 'taken'],
    ['standard/vocabulary.shouze', 'taken'],
    ['例/起诉.shouze', null],
  ])('“%s”: %s', (path, fault) => {
    expect(faultOfPath(path, ['policy.shouze', 'standard/vocabulary.shouze'])).toBe(fault);
  });
});
