import { ELEMENTS, KINDS, OUTCOMES, pick, type Random } from './random-policy.ts';

/** Facts near to what the conditions name; none and absent ones among them. */
export function randomFacts(random: Random): Readonly<Record<string, unknown>> {
  const often = <T>(values: readonly T[]): T | null => (random() < 0.25 ? null : pick(random, values));
  const day = (): string => {
    const turning = Date.parse(pick(random, ['2022-03-01', '2022-03-31', '2022-06-30']));
    return new Date(turning + Math.floor(random() * 41 - 20) * 86_400_000).toISOString().slice(0, 10);
  };
  return {
    matter: 'filing',
    kind: pick(random, KINDS),
    second_kind: often(KINDS),
    amount: often([0.5, 1, 3, 5, 5.25, 5.5, 7, 10, 12]),
    pages: often([0, 1, 2, 3, 4]),
    urgent: often([true, false]),
    local: often([true, false]),
    received: day(),
    taken_on: random() < 0.25 ? null : day(),
    priors: Array.from({ length: Math.floor(random() * (ELEMENTS + 1)) }, (_, index) => ({
      case_number: `(2021)川1527民初${index + 1}号`,
      handler: '王某',
      same_dispute: random() < 0.5,
      linked: often([true, false]),
      outcome: often(OUTCOMES),
      closed_on: random() < 0.25 ? null : day(),
    })),
  };
}
