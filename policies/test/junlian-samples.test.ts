import { checkFacts } from '@shouze/engine';
import { describe, expect, test } from 'vitest';
import { generateSamples, toNdjson } from '../junlian/generate-samples.ts';
import type { Sample } from '../junlian/samples/sample.ts';
import { decideFacts, junlian } from './junlian.ts';
import { readPolicyFile } from './load-package.ts';

const text = readPolicyFile('junlian/samples.ndjson');
const samples = text
  .trimEnd()
  .split('\n')
  .map((line): Sample => JSON.parse(line));
const decisions = samples.map(({ facts }) => decideFacts(junlian, facts));

describe("Junlian's sample cases", () => {
  test('are what the generator gives, on every run', () => {
    expect(toNdjson(generateSamples())).toBe(text);
    expect(toNdjson(generateSamples())).toBe(toNdjson(generateSamples()));
  });

  test('are at least 200, each with an id of its own', () => {
    expect(samples.length).toBeGreaterThanOrEqual(200);
    expect(new Set(samples.map(({ facts }) => facts.id)).size).toBe(samples.length);
  });

  test('are valid facts, all of them', () => {
    const faulty = samples.flatMap(({ label, facts }) => {
      const result = checkFacts(junlian.policy, facts);
      return result.ok ? [] : [{ label, faults: result.faults }];
    });
    expect(faulty).toEqual([]);
  });

  test('were received on working days', () => {
    const onRestDays = samples.filter(({ facts }) => junlian.calendar.isRestDay(facts.received));
    expect(onRestDays).toEqual([]);
  });

  test('end in every status that the policy can end in, most of them decided', () => {
    const counts = Object.groupBy(decisions, ({ status }) => status);
    expect(counts.no_rule).toBeUndefined();
    expect(counts.conflict?.length).toBeGreaterThanOrEqual(2);
    expect(counts.needs_facts?.length).toBeGreaterThanOrEqual(8);
    expect(counts.decided?.length).toBeGreaterThan(samples.length * 0.85);
  });

  test('have an earlier case in about a third of them', () => {
    const earlier = samples.filter(({ facts }) => hasEarlier(facts));
    expect(earlier.length / samples.length).toBeGreaterThan(0.28);
    expect(earlier.length / samples.length).toBeLessThan(0.4);
  });

  test('come through the four channels in the proportion of the report (D5)', () => {
    const petitions = samples.filter(({ facts }) => facts.matter === 'petition');
    const reported = { visit: 507, letter: 252, call: 257, email: 157 };
    for (const [channel, count] of Object.entries(reported)) {
      const share = petitions.filter(({ facts }) => facts.channel === channel).length / petitions.length;
      expect(share, channel).toBeCloseTo(count / 1173, 1);
    }
  });

  test('let every rule of the policy hold at least once', () => {
    const held = new Set(
      decisions.flatMap(({ rules, standing }) => [...rules, ...standing].map(({ name }) => name)),
    );
    const idle = [...junlian.policy.rules.keys()].filter((rule) => !held.has(rule));
    expect(idle).toEqual([]);
  });
});

function hasEarlier(facts: Sample['facts']): boolean {
  return [facts.priors, facts.prior_enforcements, facts.earlier_petitions].some(
    (list) => Array.isArray(list) && list.length > 0,
  );
}
