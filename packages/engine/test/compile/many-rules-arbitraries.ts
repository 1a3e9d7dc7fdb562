import fc from 'fast-check';
import { assignee, duty, type PolicySketch, type RuleSketch } from '../kit/policy.ts';
import { and, compare, is, k, known, m, not, or, to, toUnit, truth, within } from '../kit/terms.ts';

// Policies whose clauses fill several words of masks and several buckets.

const KINDS = ['civil', 'criminal', 'administrative', 'enforcement'];
const DATES = ['2022-09-30', '2022-10-05', '2022-10-08', '2022-10-20'];
const PERSONS = ['甲', '乙', '丙', '丁', '戊'];

const order = fc.constantFrom('lt' as const, 'gte' as const, 'is' as const, 'is-not' as const);

const selective = fc.oneof(
  fc.constantFrom(...PERSONS).map((one) => is(m('officer'), k.person(one))),
  fc
    .tuple(fc.constantFrom('is' as const, 'lt' as const), fc.integer({ min: 0, max: 12 }))
    .map(([operator, pages]) => compare(operator, m('pages'), k.integer(pages))),
);

const atom = fc.oneof(
  fc.subarray(KINDS, { minLength: 1, maxLength: 2 }).map((kinds) => within(m('kind'), kinds.map(k.kind))),
  fc.constantFrom(...KINDS).map((kind) => is(m('second_kind'), k.kind(kind))),
  fc
    .tuple(order, fc.integer({ min: 0, max: 20 }))
    .map(([operator, amount]) => compare(operator, m('amount'), k.money(amount))),
  fc
    .tuple(order, fc.constantFrom(...DATES))
    .map(([operator, on]) => compare(operator, m('taken_on'), k.date(on))),
  fc.constantFrom('urgent', 'local').map((field) => truth(m(field))),
  fc.constantFrom('urgent', 'local').map((field) => not(truth(m(field)))),
  fc.constantFrom(known(m('deputy')), is(m('note'), k.text('急')), is(m('officer'), m('deputy'))),
);

const when = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(selective, atom, atom).map((all) => and(...all)) },
  { weight: 2, arbitrary: fc.tuple(atom, atom, atom, atom).map((all) => and(...all)) },
  {
    weight: 1,
    arbitrary: fc.tuple(selective, selective, atom).map(([a, b, c]) => or(and(a, c), and(b, not(c)))),
  },
);

const rule: fc.Arbitrary<Omit<RuleSketch, 'overrides'> & { readonly before: readonly number[] }> = fc.record({
  when,
  to: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('civil_1', 'civil_2').map((unit) => [toUnit(unit)]) },
    { weight: 1, arbitrary: fc.constant([to(m('officer')), toUnit('civil_1')]) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  duties: fc.constantFrom([], [], [duty('divert', assignee, m('taken_on'), k.days(5))]),
  citing: fc.subarray(['甲法第一条', '乙法第二条']),
  before: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 4 }),
});

/** Precedence goes to later rules alone, so that it has no cycle. */
export const manyRules: fc.Arbitrary<PolicySketch> = fc
  .record({ rules: fc.array(rule, { minLength: 40, maxLength: 160 }), otherwise: fc.boolean() })
  .map(({ rules, otherwise }): PolicySketch => {
    const competes = (index: number): boolean => rules[index] !== undefined && rules[index].to !== null;
    const named = rules.map(({ before, ...made }, index): [string, RuleSketch] => {
      const later = before.map((step) => index + step).filter(competes);
      return [nameOf(index), { ...made, overrides: competes(index) ? later.map(nameOf) : [] }];
    });
    const last: [string, RuleSketch][] = otherwise
      ? [['Z', { when: 'otherwise', to: [toUnit('civil_2')] }]]
      : [];
    return { rules: Object.fromEntries([...named, ...last]) };
  });

function nameOf(index: number): string {
  return `R${String(index).padStart(3, '0')}`;
}

const mostly = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 20 });

export const manyFacts = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    second_kind: mostly(fc.constantFrom(...KINDS, null)),
    amount: mostly(fc.option(fc.integer({ min: 0, max: 21 }))),
    taken_on: mostly(fc.constantFrom(...DATES, '2022-10-06', null)),
    pages: mostly(fc.integer({ min: 0, max: 13 })),
    urgent: mostly(fc.boolean()),
    local: mostly(fc.boolean()),
    officer: mostly(fc.option(fc.constantFrom(...PERSONS, '己'))),
    deputy: mostly(fc.option(fc.constantFrom(...PERSONS))),
    note: mostly(fc.constantFrom('急', '缓', null)),
  })
  .map(
    (given): Record<string, unknown> =>
      Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
