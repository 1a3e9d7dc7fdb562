import type { CheckedPolicy } from '@shouze/dsl';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFacts } from '../../src/facts/parse-facts.ts';
import { decide, type PreparedCase, type Runner } from '../../src/index.ts';
import { Row, type Value } from '../../src/run/row.ts';
import { richFacts, richSketch } from '../compile/rich-arbitraries.ts';
import { runnerOf } from '../compile/same-decision.ts';
import { policy, weekends } from '../kit/policy.ts';
import { and, compare, e, is, k, m, some, toUnit, truth } from '../kit/terms.ts';
import { FIELDS, FIELDS_OF_PRIOR, jsonTexts, ODD_VALUES } from './json-texts.ts';

/** Policies a run, forty texts each; `npm run nightly` raises it, and takes another seed. */
const POLICIES = Number(process.env.SHOUZE_JSON_POLICIES ?? 12);
const SEED = Number(process.env.SHOUZE_EQUALITY_SEED ?? 1527);

const texts = jsonTexts(
  richFacts.map((facts) => ({ matter: 'filing', received: '2022-10-08', kind: 'civil', ...facts })),
);

/** The careful way's answer; and what the quick way knows, where it reads the text. @returns how the text was read */
function expectSame(text: string, runner: Runner, made: CheckedPolicy): 'read' | 'careful' | 'faulty' {
  const careful = parseFacts(made, text);
  const expected = careful.ok ? { ok: true, decision: decide(made, careful.facts, weekends) } : careful;
  expect(JSON.stringify(runner.decideJson(text)), text).toBe(JSON.stringify(expected));
  const read = runner.readCase(text);
  if (!careful.ok) {
    expect(read, text).toBeNull();
    return 'faulty';
  }
  if (read === null) return 'careful';
  expect(known(read), text).toBe(known(runner.prepare(careful.facts)));
  return 'read';
}

test('any odd value in any field comes to what JSON.parse and checkFacts make of it', () => {
  const asked = [
    is(m('division'), k.unit('civil_2')),
    is(m('officer'), k.person('甲')),
    is(m('note'), k.text('甲')),
    compare('lt', m('amount'), k.money(1)),
    compare('gt', m('pages'), k.integer(0)),
    compare('gt', m('received'), k.date('2022-06-01')),
    truth(m('urgent')),
    some('r', and(is(e('r', 'unit'), k.unit('civil_1')), is(e('r', 'outcome'), k.outcome('judgment')))),
  ];
  const rules = asked.map((when, index) => [`R${index}`, { when, to: [toUnit('civil_1')] }]);
  const made = policy({ rules: Object.fromEntries(rules) });
  const runner = runnerOf(made, weekends);
  const seen = { read: 0, careful: 0, faulty: 0 };
  const basic = { matter: 'filing', received: '2022-10-08', kind: 'civil' };
  const prior = { case_number: '（2021）川1527民初9号', handler: '乙' };
  for (const value of ODD_VALUES) {
    for (const field of FIELDS) {
      const text = JSON.stringify({ ...basic, ...Object.fromEntries([[field, value]]) });
      seen[expectSame(text, runner, made)] += 1;
    }
    for (const field of FIELDS_OF_PRIOR) {
      const text = JSON.stringify({ ...basic, priors: [{ ...prior, [field]: value }, prior] });
      seen[expectSame(text, runner, made)] += 1;
    }
  }
  expect(seen.read).toBeGreaterThan(100);
  expect(seen.faulty).toBeGreaterThan(100);
});

test.each([
  '"deputy":{"id":"乙"null',
  '"deputy":{"id":"乙" "name":"乙"}',
  '"deputy":{,"id":"乙"}',
  '"deputy":{"id":"乙",}',
  '"amount":1null',
  '"amount":01',
  '"amount":1.',
  '"amount":.5',
  '"amount":+1',
  '"urgent":truenull',
  '"urgent":True',
  '"priors":[,]',
  '"priors":[null]',
  '"priors":[]null',
  '"priors":[{"case_number":"(2022)川1527民初1号","handler":"甲"},]',
  '"main":{"case_number":"(2022)川1527民初1号","handler":"甲"null',
  '"main":{"case_number":"(2022)川1527民初1号","handler":"甲",}',
  '"note":"a\tb"',
  '"note":"甲" null',
  '"kind":"civil","kind":"criminal"',
  '"note":"甲","note":null',
  '"id":"a","id":"b"',
  '"matter":"filing"',
  '"matter":"other"',
  '',
])('%s after a comma', (rest) => {
  const made = policy({ rules: { A: { when: truth(m('urgent')), to: [toUnit('civil_1')] } } });
  const runner = runnerOf(made, weekends);
  for (const head of ['"matter":"filing","received":"2022-10-08","kind":"civil"', '"matter":"filing"']) {
    for (const end of ['}', '', '}}', '} ', '},']) expectSame(`{${head},${rest}${end}`, runner, made);
  }
});

test('facts as JSON text come to what JSON.parse and checkFacts make of them, faults included', () => {
  const seen = { read: 0, careful: 0, faulty: 0 };
  fc.assert(
    fc.property(richSketch, fc.array(texts, { minLength: 40, maxLength: 40 }), (sketch, all) => {
      const made = policy(sketch);
      const runner = runnerOf(made, weekends);
      for (const text of all) seen[expectSame(text, runner, made)] += 1;
    }),
    { numRuns: POLICIES, seed: SEED, endOnFailure: true },
  );
  console.log(JSON.stringify(seen));
  expect(Object.values(seen).every((times) => times > 0)).toBe(true);
}, 86_400_000);

/** All that a case knows of its facts, whether or not the policy makes something of it. */
function known({ id, inactive, codes, lists, row }: PreparedCase): string {
  const masks = lists.map(({ rows: _, ...rest }) => rest);
  return JSON.stringify([id, [...(inactive ?? [])].sort(), codes, masks, values(row)]);
}

function values(value: Value): unknown {
  if (value instanceof Row)
    return value.layout.fields.map((_, field) => {
      const inner = value.value(field);
      return inner === undefined ? 'unknown' : values(inner);
    });
  if (Array.isArray(value)) return value.map(values);
  if (typeof value === 'object' && value !== null && 'text' in value) return [value.text, value.number];
  return value;
}
