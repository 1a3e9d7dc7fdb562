import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareCaseNumbers, normalizeCaseNumber, parseCaseNumber } from '../../src/facts/case-number.ts';

describe('the parts', () => {
  test.each([
    ['(2022)川1527民初123号', 2022, '川1527', '', '民初', 123],
    ['（2022）川15民终7号', 2022, '川15', '', '民终', 7],
    ['（2022）川民申45号', 2022, '川', '', '民申', 45],
    ['（2021）最高法民再9号', 2021, '最高法', '', '民再', 9],
    ['（2020）最高法知民终1号', 2020, '最高法', '知', '民终', 1],
    ['（2023）川01知民初88号', 2023, '川01', '知', '民初', 88],
    ['（2022）川1527执恢66号', 2022, '川1527', '', '执恢', 66],
    ['（2022）川1527执1号', 2022, '川1527', '', '执', 1],
    ['（2022）川1527民诉前调1234号', 2022, '川1527', '', '民诉前调', 1234],
    ['（2022）川1527诉前调确5号', 2022, '川1527', '', '诉前调确', 5],
    ['（2022）川1527财保2号', 2022, '川1527', '', '财保', 2],
    ['（2022）川15民辖终3号', 2022, '川15', '', '民辖终', 3],
    ['（2022）兵0101民初6号', 2022, '兵0101', '', '民初', 6],
    ['（2022）内01民初6号', 2022, '内01', '', '民初', 6],
    ['（2019）最高法刑核12345678号', 2019, '最高法', '', '刑核', 12345678],
  ])('%s', (raw, year, court, special, type, serial) => {
    expect(parseCaseNumber(raw)).toEqual({ raw, form: 'coded', year, court, special, type, serial });
  });

  test.each([
    ['（2015）筠连民初字第321号', '筠连', '民初', 321],
    ['（2013）宜民终字第12号', '宜', '民终', 12],
    ['（2014）成知民初字第8号', '成', '知民初', 8],
    ['（2012）民提字第1号', '', '民提', 1],
    ['（2011）筠连执字第00045号', '筠连', '执', 45],
    ['（2014）成执恢字第3号', '成', '执恢', 3],
    ['（2013）行唐民初字第4号', '行唐', '民初', 4],
    ['（2013）民民初字第4号', '民', '民初', 4],
    ['（2010）朝民一初字第4号', '朝', '民一初', 4],
    ['（2012）曲中法执字第66号', '曲中', '法执', 66],
    ['（2009）某某字第1号', '', '某某', 1],
  ])('%s, before 2016', (raw, court, type, serial) => {
    const year = Number(raw.slice(1, 5));
    expect(parseCaseNumber(raw)).toEqual({ raw, form: 'worded', year, court, special: '', type, serial });
  });
});

describe('one spelling', () => {
  test.each([
    '(2022)川1527民初123号',
    '（2022）川1527民初123号',
    '〔2022〕川1527民初123号',
    '[2022]川1527民初123号',
    '［2022］川1527民初123号',
    '【2022】川1527民初123号',
    '﹝2022﹞川1527民初123号',
    '〈2022〉川1527民初123号',
    '《2022》川1527民初123号',
    '（２０２２）川１５２７民初１２３号',
    ' (2022) 川 1527 民初 123 号 ',
    '（2022）　川1527民初123号',
    '(2022)川1527\u200b民初123号',
    '(2022)川1527⺠初123号',
    '(2022)川1527民初00123号',
    '（2022）川1527民初123号之一',
    '（2022）川1527民初123号之十二',
    '（2022）川1527民初123号之2',
    '（2022）川1527民初123之一号',
    '（2022）川1527民初123-1号',
    '（2022）川1527民初123－1号',
  ])('%j', (text) => {
    expect(normalizeCaseNumber(text)).toBe('(2022)川1527民初123号');
  });

  test('of the form before 2016', () => {
    expect(normalizeCaseNumber('〔2015〕筠连民初字第 0321 号之一')).toBe('(2015)筠连民初字第321号');
  });
});

test.each([
  '',
  '123',
  '2022川1527民初123号',
  '(2022)川1527民初号',
  '(2022)川1527民初123',
  '(2022)1527民初123号',
  '(2022)川1527123号',
  '(22)川1527民初123号',
  '(2022)川**民初123号',
  '(2022)川1527民初123、124号',
  '见(2022)川1527民初123号',
  '(2015)字第321号',
  '(2021)川1527民初字第1号',
])('%j is no case number', (text) => {
  expect(parseCaseNumber(text)).toBeNull();
  expect(normalizeCaseNumber(text)).toBeNull();
});

describe('order', () => {
  const ascending = [
    '(2015)筠连民初字第321号',
    '(2021)川1527民初999号',
    '(2022)川15民终1号',
    '(2022)川1527执5号',
    '(2022)川1527民初9号',
    '(2022)川1527民初10号',
    '(2022)最高法民终1号',
    '(2022)最高法知民终1号',
    '(2023)川1527民初1号',
  ];

  test('by year, court, type and serial as a number', () => {
    const sorted = ascending
      .map((text) => parseCaseNumber(text)!)
      .reverse()
      .sort(compareCaseNumbers)
      .map((number) => number.raw);
    expect(sorted).toEqual(ascending);
  });

  test('0 if and only if the spellings agree; antisymmetric', () => {
    const number = fc
      .tuple(
        fc.constantFrom(2021, 2022),
        fc.constantFrom(
          '川1527民初',
          '川1527执',
          '川15民终',
          '川民终',
          '川民终字第',
          '最高法知民终',
          '筠连执字第',
        ),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([year, words, serial]) => `（${year}）${words}${serial}号`);
    fc.assert(
      fc.property(number, number, (a, b) => {
        const order = compareCaseNumbers(parseCaseNumber(a)!, parseCaseNumber(b)!);
        expect(order === 0).toBe(normalizeCaseNumber(a) === normalizeCaseNumber(b));
        expect(Math.sign(compareCaseNumbers(parseCaseNumber(b)!, parseCaseNumber(a)!))).toBe(
          -Math.sign(order) + 0,
        );
      }),
      { numRuns: 500 },
    );
  });
});
