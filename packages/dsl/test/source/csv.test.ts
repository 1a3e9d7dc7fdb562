import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/source/csv.ts';

const cells = (text: string) =>
  readCsv({ path: 'a.csv', text }).rows.map((row) => row.map((cell) => cell.text));

describe('comma-separated values', () => {
  it.each([
    [
      'plain',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'with a byte order mark and CRLF',
      '\uFEFFa,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['without a last line break', 'a,b', [['a', 'b']]],
    [
      'with empty cells',
      'a,\n,b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['with an empty cell at the very end', 'a,', [['a', '']]],
    ['without empty rows', 'a\n\n,\nb\n', [['a'], ['b']]],
    ['quoted', '"a,b","c\nd","e""f"\n', [['a,b', 'c\nd', 'e"f']]],
    ['with white space around', ' a , b \n', [['a', 'b']]],
    ['of nothing', '', []],
  ])('%s', (_, text, rows) => {
    expect(cells(text)).toEqual(rows);
  });

  it('tells where it is broken', () => {
    const text = 'a,b\nc,"d\n';
    expect(readCsv({ path: 'a.csv', text }).broken).toEqual({ file: 'a.csv', start: 6, end: 8 });
    expect(readCsv({ path: 'a.csv', text: '"a"b,c' }).broken?.start).toBe(0);
  });

  it('knows its places', () => {
    const text = 'a,"b"\n';
    const [row = []] = readCsv({ path: 'a.csv', text }).rows;
    expect(row.map(({ span }) => text.slice(span.start, span.end))).toEqual(['a', '"b"']);
  });
});
