import { expect, test } from 'vitest';
import { checkPackage } from '../../src/index.ts';

// No fixture: linters of JSON refuse it, too.
test('a calendar in which a field stands twice is refused: one of the lists would be lost', () => {
  const policy = '政策 样例 sample\n  版本 1\n  日历 宜宾\n';
  const calendar = `{
  "name": { "zh": "宜宾", "en": "yibin" },
  "extends": "cn",
  "knownFrom": "2027-01-01",
  "knownUntil": "2027-12-31",
  "holidays": ["2027-02-05"],
  "holidays": ["2027-02-08"],
  "workdays": []
}`;
  const path = 'calendar/county.json';
  const files = [
    { path: 'policy.shouze', text: policy },
    { path, text: calendar },
  ];
  const { diagnostics } = checkPackage({ files, libraries: [] });
  const found = diagnostics.filter(({ code }) => code === 'SZ380');
  expect(found.map(({ span, message }) => [span.file, message.zh])).toEqual([
    [path, '日历文件：这里要求 每个字段只写一次，写的是 "holidays"'],
  ]);
});
