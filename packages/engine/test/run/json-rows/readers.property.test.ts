import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCaseNumber } from '../../../src/facts/case-number.ts';
import { isRealDate } from '../../../src/facts/iso-date.ts';
import { JsonCursor, type ReadJson } from '../../../src/run/json-rows/json-cursor.ts';
import { createCaseNumberReader } from '../../../src/run/json-rows/read-case-number.ts';
import { createDateReader } from '../../../src/run/json-rows/read-date.ts';
import { readNumber } from '../../../src/run/json-rows/read-number.ts';
import { readPlainText } from '../../../src/run/json-rows/read-plain-text.ts';
import { wordReader } from '../../../src/run/json-rows/word-reader.ts';

const cursor = new JsonCursor();

/** What the reader makes of a text, where it reads it to its end; undefined where it does not. */
function whole(read: ReadJson, text: string): ReturnType<ReadJson> {
  cursor.start(text);
  const value = read(cursor);
  if (value === undefined || cursor.at - cursor.shift !== text.length) return undefined;
  expect(cursor.at).toBe(new TextEncoder().encode(text).length);
  return value;
}

test('a vocabulary’s words are read, and nothing else', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[ab]{1,4}$/),
    fc.stringMatching(/^cause_[0-9]{1,3}$/),
    fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 60 }),
      fc.array(word, { maxLength: 30 }),
      (words, others) => {
        const read = wordReader(words);
        for (const one of [...words, ...others]) {
          const json = JSON.stringify(one);
          const isPlain = json === `"${one}"` && words.includes(one);
          expect(whole(read, json)).toBe(isPlain ? one : undefined);
          if (isPlain) expect(words[cursor.found]).toBe(one);
        }
      },
    ),
    { numRuns: 200, seed: 1527 },
  );
});

test('case numbers are those of the parser', () => {
  const piece = fc.constantFrom(
    ...[
      '（',
      '(',
      '〔',
      '）',
      ')',
      '〕',
      '2022',
      '1999',
      '1822',
      '20',
      '川',
      '最高法',
      '1527',
      '15',
      '民初',
      '知民终',
    ],
    ...[
      '执恢',
      '字第',
      '第',
      '号',
      '1',
      '0012',
      '1234567890',
      '之一',
      ' ',
      '-2',
      '筠连',
      '⺠',
      '㐀',
      '龥',
      '龦',
      'a',
    ],
  );
  const usual = fc
    .record({
      year: fc.constantFrom('（2022）', '(2021)', '（1999)', '(1899)'),
      court: fc.constantFrom('川1527', '京01', '最高法', '兵0101', '某1527'),
      type: fc.array(piece, { minLength: 1, maxLength: 2 }),
      serial: fc.constantFrom('1', '0123', '123456789', '1234567890', ''),
      end: fc.constantFrom('号', '号之一', ''),
    })
    .map(({ year, court, type, serial, end }) => `${year}${court}${type.join('')}${serial}${end}`);
  const read = createCaseNumberReader();
  let found = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        usual,
        fc.array(piece, { maxLength: 8 }).map((all) => all.join('')),
      ),
      (text) => {
        const value = whole(read, JSON.stringify(text)) as { text: string; number: unknown } | undefined;
        const number = parseCaseNumber(text);
        expect(value && { text: value.text, number: value.number }).toEqual(
          number ? { text, number } : undefined,
        );
        if (number) found += 1;
      },
    ),
    { numRuns: 4000, seed: 1527 },
  );
  expect(found).toBeGreaterThan(100);
});

test('dates are the real ones', () => {
  const read = createDateReader();
  const digits = (most: number, width: number) =>
    fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(width, '0'));
  const date = fc.tuple(digits(9999, 4), digits(13, 2), digits(32, 2)).map((parts) => parts.join('-'));
  fc.assert(
    fc.property(fc.oneof(date, date, fc.string({ maxLength: 11 })), (text) => {
      const json = JSON.stringify(text);
      for (let twice = 0; twice < 2; twice += 1)
        expect(whole(read, json)).toBe(isRealDate(text) ? text : undefined);
    }),
    { numRuns: 4000, seed: 1527 },
  );
});

test('numbers are what JSON.parse makes of them', () => {
  const digits = fc.stringMatching(/^[0-9]{1,17}$/);
  const number = fc
    .tuple(fc.constantFrom('', '-'), digits, fc.constantFrom('', '.'), fc.stringMatching(/^[0-9]{0,12}$/))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(number, fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)), (text) => {
      const value = whole(readNumber, text);
      if (value === undefined) return;
      // `-0` is 0.
      expect(value).toBe((JSON.parse(text) as number) + 0);
    }),
    { numRuns: 4000, seed: 1527 },
  );
});

test('texts are what JSON.parse makes of them', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
  fc.assert(
    fc.property(text, (one) => {
      const json = `"${one}"`;
      const value = whole((at) => readPlainText(at, 1000), json);
      if (value === undefined) return;
      expect(value).toBe(JSON.parse(json));
    }),
    { numRuns: 4000, seed: 1527 },
  );
});
