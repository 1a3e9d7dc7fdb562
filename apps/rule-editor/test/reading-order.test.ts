import { describe, expect, it } from 'vitest';
import { fileToBeginWith, inReadingOrder } from '../src/worker/reading-order.ts';

const files = [
  { path: 'examples/a.shouze', text: '例 甲\n' },
  { path: 'b.shouze', text: '节 乙\n\n规则 乙一 适用于 起诉\n' },
  { path: 'policy.shouze', text: '# 首责\n政策 某法院\n  版本 1\n' },
  { path: 'a.shouze', text: '定义 前案.甲 是指 同一纠纷\n' },
];

describe('the order of files', () => {
  it('is the header, the files beside it, then those in folders', () => {
    const paths = inReadingOrder(files).map(({ path }) => path);
    expect(paths).toEqual(['policy.shouze', 'a.shouze', 'b.shouze', 'examples/a.shouze']);
  });

  it('begins reading with the first file that has rules', () => {
    expect(fileToBeginWith(inReadingOrder(files))).toBe('b.shouze');
    expect(fileToBeginWith([{ path: 'x.csv', text: '' }])).toBe('x.csv');
    expect(fileToBeginWith([])).toBeNull();
  });
});
