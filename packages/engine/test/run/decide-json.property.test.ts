import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFacts } from '../../src/facts/parse-facts.ts';
import { decide } from '../../src/index.ts';
import { richFacts, richSketch } from '../compile/rich-arbitraries.ts';
import { runnerOf } from '../compile/same-decision.ts';
import { policy, weekends } from '../kit/policy.ts';
import { jsonTexts } from './json-texts.ts';

/** Policies a run, forty texts each; `npm run nightly` raises it, and takes another seed. */
const POLICIES = Number(process.env.SHOUZE_JSON_POLICIES ?? 12);
const SEED = Number(process.env.SHOUZE_EQUALITY_SEED ?? 1527);

const texts = jsonTexts(
  richFacts.map((facts) => ({ matter: 'filing', received: '2022-10-08', kind: 'civil', ...facts })),
);

test('facts as JSON text come to what JSON.parse and checkFacts make of them, faults included', () => {
  const seen = { read: 0, careful: 0, faulty: 0 };
  fc.assert(
    fc.property(richSketch, fc.array(texts, { minLength: 40, maxLength: 40 }), (sketch, all) => {
      const made = policy(sketch);
      const runner = runnerOf(made, weekends);
      for (const text of all) {
        const careful = parseFacts(made, text);
        const expected = careful.ok ? { ok: true, decision: decide(made, careful.facts, weekends) } : careful;
        expect(JSON.stringify(runner.decideJson(text)), text).toBe(JSON.stringify(expected));
        if (!careful.ok) seen.faulty += 1;
        else if (runner.readCase(text) === null) seen.careful += 1;
        else seen.read += 1;
      }
    }),
    { numRuns: POLICIES, seed: SEED, endOnFailure: true },
  );
  console.log(JSON.stringify(seen));
  expect(Object.values(seen).every((times) => times > 0)).toBe(true);
}, 86_400_000);
