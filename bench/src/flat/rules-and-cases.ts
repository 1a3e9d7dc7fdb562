import { createRandom } from '../random.ts';

/** Ten fields of closed vocabularies, as many members each as fields of a court's routing table have. */
export const FIELDS = [
  { name: 'cause', size: 40 },
  { name: 'township', size: 20 },
  { name: 'kind', size: 8 },
  { name: 'channel', size: 6 },
  { name: 'procedure', size: 6 },
  { name: 'party', size: 5 },
  { name: 'stage', size: 5 },
  { name: 'origin', size: 4 },
  { name: 'urgency', size: 3 },
  { name: 'language', size: 3 },
] as const;

export interface FlatRule {
  readonly id: string;
  readonly unit: string;
  /** Index of the field, and the members that it may have. */
  readonly tests: readonly { readonly field: number; readonly members: readonly number[] }[];
}

/** A case: the member of every field. */
export type FlatCase = readonly number[];

export const UNITS = 20;

export function memberName(field: number, member: number): string {
  return `${FIELDS[field]?.name}_${member}`;
}

/** Each tests the cause and three other fields; one in four tests allows two members. */
export function randomRules(count: number): readonly FlatRule[] {
  const random = createRandom(count);
  const pick = (size: number): number => Math.floor(random() * size);
  return Array.from({ length: count }, (_, index) => {
    const others = new Set<number>();
    while (others.size < 3) others.add(1 + pick(FIELDS.length - 1));
    const tests = [0, ...[...others].sort((a, b) => a - b)].map((field) => {
      const size = FIELDS[field]?.size ?? 1;
      const members = new Set([pick(size), ...(random() < 0.25 ? [pick(size)] : [])]);
      return { field, members: [...members].sort((a, b) => a - b) };
    });
    return { id: `r${String(index).padStart(5, '0')}`, unit: `unit_${pick(UNITS)}`, tests };
  });
}

/** Distinct; half of them made to meet some rule. */
export function randomCases(rules: readonly FlatRule[], count: number): readonly FlatCase[] {
  const random = createRandom(99);
  const cases = new Map<string, FlatCase>();
  while (cases.size < count) {
    const made = FIELDS.map(({ size }) => Math.floor(random() * size));
    const aimed = random() < 0.5 ? rules[Math.floor(random() * rules.length)] : undefined;
    for (const { field, members } of aimed?.tests ?? []) made[field] = members[0] ?? 0;
    cases.set(made.join(), made);
  }
  return [...cases.values()];
}

/** What all contestants must find: the indexes of the rules that hold, ascending. */
export function expectedRules(rules: readonly FlatRule[]): (one: FlatCase) => readonly number[] {
  const byCause = Map.groupBy(
    rules.flatMap(({ tests }, index) =>
      (tests[0]?.members ?? []).map((cause) => ({ cause, index, tests: tests.slice(1) })),
    ),
    ({ cause }) => cause,
  );
  return (one) =>
    (byCause.get(one[0] ?? -1) ?? [])
      .filter(({ tests }) => tests.every(({ field, members }) => members.includes(one[field] ?? -1)))
      .map(({ index }) => index);
}

export function asFacts(one: FlatCase): Record<string, string> {
  return Object.fromEntries(
    one.map((member, field) => [FIELDS[field]?.name ?? '', memberName(field, member)]),
  );
}

/** As the facts of a case come over a wire. */
export function asJson(one: FlatCase): string {
  return JSON.stringify({ matter: 'routing', ...asFacts(one) });
}
