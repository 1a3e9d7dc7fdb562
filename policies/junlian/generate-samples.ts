import { writeFileSync } from 'node:fs';
import { enforcementSamples } from './samples/enforcements.ts';
import { filingSamples } from './samples/filings.ts';
import { petitionSamples } from './samples/petitions.ts';
import { createRandom } from './samples/random.ts';
import type { DraftSample, Sample } from './samples/sample.ts';

/**
 * Synthetic cases that look like a county court's year, the same on every run; all persons are invented.
 * Run with `npm exec -- node policies/junlian/generate-samples.ts` to write `samples.ndjson` beside this file.
 */
export function generateSamples(seed = 1527): readonly Sample[] {
  const random = createRandom(seed);
  const drafts = [...petitionSamples(random), ...filingSamples(random), ...enforcementSamples(random)];
  return numbered(drafts.sort((a, b) => order(a.facts.received, b.facts.received)));
}

/** Each matter counts its own cases, in the order of their coming in. */
function numbered(drafts: readonly DraftSample[]): readonly Sample[] {
  const counts = new Map<string, number>();
  return drafts.map(({ label, facts }) => {
    const count = (counts.get(facts.matter) ?? 0) + 1;
    counts.set(facts.matter, count);
    return { label, facts: { id: `${facts.matter}-${String(count).padStart(3, '0')}`, ...facts } };
  });
}

/** One object a line, as the file holds it. */
export function toNdjson(samples: readonly Sample[]): string {
  return samples.map((sample) => `${JSON.stringify(sample)}\n`).join('');
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

if (import.meta.main) writeFileSync(new URL('samples.ndjson', import.meta.url), toNdjson(generateSamples()));
