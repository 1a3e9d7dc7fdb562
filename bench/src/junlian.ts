import { readdirSync, readFileSync } from 'node:fs';
import { type CheckedPolicy, checkPackage, type SourceFile } from '../../packages/dsl/src/index.ts';
import {
  calendarFor,
  checkFacts,
  compile,
  createRunner,
  decide,
  type Facts,
} from '../../packages/engine/src/index.ts';
import { decisionsPerSecond, median } from './measure.ts';
import { createRandom } from './random.ts';

export interface JunlianResult {
  readonly priors: number;
  readonly compiledFromCodes: number;
  readonly compiledFromFacts: number;
  readonly reference: number;
}

const CASES = 2000;
const POLICIES = new URL('../../policies/', import.meta.url);

function load(folder: string): readonly SourceFile[] {
  return readdirSync(new URL(`${folder}/`, POLICIES), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.shouze'))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(new URL(`${folder}/${name}`, POLICIES), 'utf8') }));
}

function junlian(): CheckedPolicy {
  const { policy } = checkPackage({ files: load('junlian'), libraries: load('standard') });
  if (policy === null) throw new Error('the policy of Junlian has errors');
  return policy;
}

/** Filings of which everything is known, each with so many earlier cases; one in three of these has to do with it. */
function filings(policy: CheckedPolicy, priors: number): readonly Facts[] {
  const random = createRandom(priors + 7);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const date = (year: number): string =>
    `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
  const causes = [...(policy.vocabulary.enums.get('cause')?.members ?? [])].map(({ id }) => id);
  const towns = [...(policy.vocabulary.enums.get('township')?.members ?? [])].map(({ id }) => id);
  const outcomes = ['judgment', 'mediation', 'withdrawn', 'deemed_withdrawn', 'dismissed', 'transferred'];
  const prior = (serial: number): Record<string, unknown> => ({
    case_number: `(2021)川1527民初${serial}号`,
    handler: `法官${Math.floor(random() * 12)}`,
    unit: pick(['civil_1', 'civil_2']),
    outcome: pick(outcomes),
    closed_on: date(2021),
    same_dispute: random() < 0.2,
    derived: random() < 0.1,
  });
  return Array.from({ length: CASES }, () => {
    const checked = checkFacts(policy, {
      matter: 'filing',
      received: date(2022),
      taken_on: '2022-12-30',
      review_requested_on: null,
      kind: 'civil_first',
      cause: pick(causes),
      amount: Math.floor(random() * 100_000),
      township: pick(towns),
      priors: Array.from({ length: priors }, (_, index) => prior(index + 1)),
    });
    if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
    return checked.facts;
  });
}

/** Junlian's filings with 0, 1, 5 and 50 earlier cases; every decision is first compared with the reference's. */
export async function measureJunlian(): Promise<readonly JunlianResult[]> {
  const policy = junlian();
  const calendar = calendarFor(policy);
  const runner = createRunner(compile(policy), policy, calendar);
  const results: JunlianResult[] = [];
  for (const priors of [0, 1, 5, 50]) {
    const facts = filings(policy, priors);
    const prepared = facts.map(runner.prepare);
    for (const one of facts.slice(0, 300)) {
      const [found, expected] = [runner.decide(one), decide(policy, one, calendar)].map((d) =>
        JSON.stringify(d),
      );
      if (found !== expected) throw new Error(`decided otherwise: ${found} instead of ${expected}`);
    }
    const ways = [
      (index: number) => runner.decideCase(prepared[index] as (typeof prepared)[number]),
      (index: number) => runner.decide(facts[index] as Facts),
      (index: number) => decide(policy, facts[index] as Facts, calendar),
    ];
    const rates: number[][] = [[], [], []];
    for (let round = 0; round < 3; round += 1) {
      for (const [way, decideOne] of ways.entries())
        rates[way]?.push(await decisionsPerSecond(decideOne, CASES, 300));
    }
    const [compiledFromCodes = 0, compiledFromFacts = 0, reference = 0] = rates.map(median);
    results.push({ priors, compiledFromCodes, compiledFromFacts, reference });
  }
  return results;
}
