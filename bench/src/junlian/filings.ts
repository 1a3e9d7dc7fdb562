import type { CheckedPolicy } from '../../../packages/dsl/src/index.ts';
import { createRandom } from '../random.ts';

/** Filings of which everything is known, each with so many earlier cases; one in three of these has to do with it. */
export function filings(
  { vocabulary }: CheckedPolicy,
  count: number,
  priors: number,
): readonly Record<string, unknown>[] {
  const random = createRandom(priors + 7);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const twoDigits = (most: number): string => String(1 + Math.floor(random() * most)).padStart(2, '0');
  const date = (year: number): string => `${year}-${twoDigits(12)}-${twoDigits(28)}`;
  const members = (name: string): readonly string[] =>
    (vocabulary.enums.get(name)?.members ?? []).map(({ id }) => id);
  const [causes, towns] = [members('cause'), members('township')];
  const prior = (serial: number): Record<string, unknown> => ({
    case_number: `(2021)川1527民初${serial}号`,
    handler: `法官${Math.floor(random() * 12)}`,
    unit: pick(['civil_1', 'civil_2']),
    outcome: pick(['judgment', 'mediation', 'withdrawn', 'deemed_withdrawn', 'dismissed', 'transferred']),
    closed_on: date(2021),
    same_dispute: random() < 0.2,
    derived: random() < 0.1,
  });
  return Array.from({ length: count }, () => ({
    matter: 'filing',
    received: date(2022),
    taken_on: '2022-12-30',
    review_requested_on: null,
    kind: 'civil_first',
    cause: pick(causes),
    amount: Math.floor(random() * 100_000),
    township: pick(towns),
    priors: Array.from({ length: priors }, (_, index) => prior(index + 1)),
  }));
}
