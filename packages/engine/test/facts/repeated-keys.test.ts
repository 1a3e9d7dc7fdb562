import { repeatedKeys } from '@shouze/dsl';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFacts, parseFacts } from '../../src/index.ts';
import { policy } from '../kit/policy.ts';

describe('a field that stands twice in a record', () => {
  test.each([
    ['{"kind":"civil","kind":"criminal"}', [{ path: 'kind', key: 'kind' }]],
    ['{"kind":1,"k\\u0069nd":2}', [{ path: 'kind', key: 'kind' }]],
    ['{"priors":[{"a":1},{"a":[{"b":1}],"b":2,"a":3}]}', [{ path: 'priors[1].a', key: 'a' }]],
    [
      '{"a":{"b":1,"b":2},"a":3}',
      [
        { path: 'a.b', key: 'b' },
        { path: 'a', key: 'a' },
      ],
    ],
    ['[1,[{"a":1,"a":2}]]', [{ path: '[1][0].a', key: 'a' }]],
    ['{"a":"\\"a\\":1","b":"{\\"b\\":1,\\\\","c":"a"}', []],
    ['{"a":{"a":{"a":"a"}},"b":["a","a"]}', []],
    ['{"__proto__":1,"constructor":2}', []],
  ])('%s', (text, found) => {
    JSON.parse(text);
    expect(repeatedKeys(text)).toEqual(found);
  });

  test('hides no other fault of the same text', () => {
    const read = parseFacts(policy({}), '{"matter":"filing","kind":"civil","kind":"nix","foo":1}');
    const paths = read.ok ? [] : read.faults.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['kind', 'foo', 'received']));
    expect(paths.filter((path) => path === 'kind')).toHaveLength(2);
  });

  test('is never told where JSON has written the text, and always where one is doubled', () => {
    const record = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
    fc.assert(
      fc.property(record, fc.jsonValue(), (value, more) => {
        const text = JSON.stringify(value);
        expect(repeatedKeys(text)).toEqual([]);
        const [key = ''] = Object.keys(JSON.parse(text));
        const doubled = `${text.slice(0, -1)},${JSON.stringify(key)}:${JSON.stringify(more)}}`;
        expect(repeatedKeys(doubled).map((each) => each.key)).toEqual([key]);
      }),
    );
  });

  test('any text at all comes to an end', () => {
    const scraps = fc.array(fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', 'a'), { maxLength: 60 });
    fc.assert(fc.property(scraps, (parts) => Array.isArray(repeatedKeys(parts.join('')))));
  });

  test('is a fault of the facts, named with its path', () => {
    const text = '{"matter":"filing","kind":"civil","priors":[],"kind":"criminal","received":"2022-10-10"}';
    expect(parseFacts(policy({}), text)).toEqual({
      ok: false,
      faults: [
        {
          path: 'kind',
          expected: { zh: '一条记录里每个字段只写一次', en: 'each field of a record once' },
          found: '"kind"',
        },
      ],
    });
  });
});

test('a text that is too long is told the limit', () => {
  const facts = {
    matter: 'filing',
    received: '2022-10-10',
    kind: 'civil',
    priors: [],
    note: '长'.repeat(10_001),
  };
  const result = checkFacts(policy({}), facts);
  expect(result.ok ? [] : result.faults.filter(({ path }) => path === 'note')).toMatchObject([
    { expected: { zh: '不长于 10000 字的文本', en: 'a text of no more than 10000 characters' } },
  ]);
});
