import fc from 'fast-check';
import type {
  Declaration,
  DefinitionDeclaration,
  Effect,
  ExampleDeclaration,
  Expectation,
  GivenClause,
  GuaranteeDeclaration,
  HeaderLine,
  LookupDeclaration,
  NegativeDeclaration,
  ParameterDeclaration,
  PolicyHeader,
  ProcedureDeclaration,
  RecordField,
  RecordValue,
  SectionHeading,
  StateClause,
  Transition,
  Value,
} from '../../src/syntax/ast.ts';
import { conditions, dateOperands, durations, numbers, periods, single } from './conditions.ts';
import { clause, node, reference, span, titles } from './nodes.ts';
import { citings, notes, who } from './rules.ts';

type Language = 'zh' | 'en';
type Bare<T> = Omit<T, 'comments' | 'span'>;

const dates = fc
  .constantFrom('2022-01-01', '2022-10-24')
  .map((date) => ({ kind: 'date', date, span }) as const);
const remarks = fc
  .tuple(fc.array(citings, { maxLength: 2 }), fc.array(notes, { maxLength: 1 }))
  .map((groups) => groups.flat());
const optional = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 1 });

export function headers(language: Language): fc.Arbitrary<PolicyHeader> {
  const version = fc.integer({ min: 1, max: 99 }).map((value) => ({ kind: 'number', value, span }) as const);
  const line = <K extends HeaderLine['kind']>(kind: K, parts: object) =>
    clause({ kind: fc.constant(kind), ...parts }) as unknown as fc.Arbitrary<HeaderLine>;
  const lines = fc
    .tuple(
      optional(line('version', { version })),
      optional(line('court', { court: reference('court', language) })),
      optional(line('effective', { date: dates })),
      optional(line('until', { date: dates })),
      optional(line('calendar', { calendar: reference('calendar', language) })),
      optional(
        line('uses', { libraries: fc.array(reference('library', language), { minLength: 1, maxLength: 2 }) }),
      ),
      optional(line('based-on', { base: reference('policy', language), version })),
      remarks,
    )
    .map((groups) => groups.flat());
  return clause<Bare<PolicyHeader>>({
    kind: fc.constant('policy'),
    title: titles('policy', language),
    lines,
  });
}

const sections = (language: Language): fc.Arbitrary<SectionHeading> =>
  clause<Bare<SectionHeading>>({ kind: fc.constant('section'), title: titles('section', language) });

const definitions = (language: Language): fc.Arbitrary<DefinitionDeclaration> =>
  clause<Bare<DefinitionDeclaration>>({
    kind: fc.constant('definition'),
    owner: reference('entity', language),
    title: titles('definition', language),
    condition: conditions(language),
  });

function lookups(language: Language): fc.Arbitrary<LookupDeclaration> {
  const entry = clause({
    kind: fc.constant('lookup-entry' as const),
    keys: fc.array(reference('member', language), { minLength: 1, maxLength: 3 }),
    value: single('unit', language),
  });
  const head = {
    kind: fc.constant('lookup' as const),
    owner: reference('enum', language),
    title: titles('lookup', language),
    type: fc.constant({ type: 'unit', list: false, span } as const),
    clauses: remarks,
  };
  return fc.oneof(
    clause<Bare<LookupDeclaration>>({
      ...head,
      entries: fc.array(entry, { minLength: 1, maxLength: 4 }),
      otherwise: fc.option(single('unit', language)),
      csv: fc.constant(null),
    }),
    clause<Bare<LookupDeclaration>>({
      ...head,
      entries: fc.constant([]),
      otherwise: fc.constant(null),
      csv: fc.constant({ kind: 'text', text: 'townships.csv', span } as const),
    }),
  );
}

function parameters(language: Language): fc.Arbitrary<ParameterDeclaration> {
  const change = clause({ kind: fc.constant('parameter-change' as const), from: dates, value: durations });
  return clause<Bare<ParameterDeclaration>>({
    kind: fc.constant('parameter'),
    title: titles('parameter', language),
    value: fc.oneof(durations, numbers),
    clauses: fc.array(fc.oneof(citings, notes, change), { maxLength: 3 }),
  });
}

const effects = (language: Language): fc.Arbitrary<Effect> =>
  fc.oneof(
    fc.constantFrom('reroute', 'archive').map((kind) => ({ kind, span }) as const),
    fc.option(single('unit', language)).map((who) => ({ kind: 'reassign', who, span }) as const),
    single('position', language).map((whom) => ({ kind: 'notify', whom, span }) as const),
  );

function procedures(language: Language): fc.Arbitrary<ProcedureDeclaration> {
  const event = fc
    .record({
      actor: fc.oneof(single('position', language), single('unit', language)),
      action: reference('action', language),
      deadline: fc.option(fc.tuple(dateOperands(language), periods(language))),
      guard: fc.option(conditions(language)),
      choosing: fc.array(single('unit', language), { maxLength: 2 }),
    })
    .map(({ deadline, ...rest }) => ({
      ...rest,
      from: deadline?.[0] ?? null,
      within: deadline?.[1] ?? null,
    }));
  const transition = clause<Bare<Transition>>({
    kind: fc.constant('transition'),
    event: fc.option(event),
    target: reference('state', language),
    effects: fc.array(effects(language), { maxLength: 2 }),
  });
  const state = clause<Bare<StateClause>>({
    kind: fc.constant('state'),
    final: fc.constant(false),
    title: titles('state', language),
    transitions: fc.array(transition, { maxLength: 2 }),
  });
  const final = clause<Bare<StateClause>>({
    kind: fc.constant('state'),
    final: fc.constant(true),
    title: titles('state', language),
    transitions: fc.constant([]),
  });
  return clause<Bare<ProcedureDeclaration>>({
    kind: fc.constant('procedure'),
    title: titles('procedure', language),
    matter: reference('matter', language),
    clauses: fc
      .tuple(remarks, fc.array(state, { maxLength: 2 }), optional(final))
      .map((groups) => groups.flat()),
  });
}

function records(language: Language): fc.Arbitrary<RecordValue> {
  const scalar: fc.Arbitrary<Value> = fc.oneof(
    dates,
    numbers,
    single('member', language),
    single('person', language),
  );
  const { record } = fc.letrec<{ record: RecordValue; value: Value }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 2 },
      scalar,
      tie('record'),
      fc.array(tie('value'), { maxLength: 3 }).map((items) => ({ kind: 'list', items, span }) as const),
    ),
    record: fc
      .array(
        clause<Bare<RecordField>>({
          kind: fc.constant('record-field'),
          name: fc.oneof(reference('dateField', language), reference('personField', language)),
          value: tie('value'),
        }),
        { maxLength: 4 },
      )
      .map((fields) => ({ kind: 'record', fields, span })),
  }));
  return record;
}

function expectations(language: Language): fc.Arbitrary<Expectation> {
  return fc.oneof(
    who(language).map((who) => ({ kind: 'assignee', who, span }) as const),
    node({ kind: fc.constant('role' as const), role: reference('role', language), who: who(language) }),
    fc
      .tuple(reference('rule', language), fc.option(fc.integer({ min: 1, max: 9 })))
      .map(([name, row]) => ({ kind: 'rule', rule: { name, row, span }, span }) as const),
    node({ kind: fc.constant('due' as const), action: reference('action', language), date: dates }),
    fc.constantFrom('conflict', 'no-rule').map((kind) => ({ kind, span }) as const),
    single('amountField', language).map((path) => ({ kind: 'needs', path, span }) as const),
    single('person', language).map((person) => ({ kind: 'excluded', person, span }) as const),
    node({
      kind: fc.constant('procedure' as const),
      procedure: reference('procedure', language),
      state: reference('state', language),
    }),
    effects(language).map((effect) => ({ kind: 'effect', effect, span }) as const),
  );
}

function examples(language: Language): fc.Arbitrary<ExampleDeclaration> {
  const given = clause<Bare<GivenClause>>({
    kind: fc.constant('given'),
    matter: reference('matter', language),
    facts: records(language),
  });
  const expect = clause({ kind: fc.constant('expect' as const), expectation: expectations(language) });
  const event = fc.oneof(
    node({
      action: reference('action', language),
      on: dates,
      chosen: fc.option(fc.oneof(single('unit', language), single('person', language))),
    }),
    node({ action: fc.constant(null), on: dates, chosen: fc.constant(null) }),
  );
  const after = clause({
    kind: fc.constant('after' as const),
    events: fc.array(event, { minLength: 1, maxLength: 2 }),
  });
  return clause<Bare<ExampleDeclaration>>({
    kind: fc.constant('example'),
    title: titles('example', language),
    clauses: fc
      .tuple(given, fc.array(fc.oneof(expect, after, citings), { maxLength: 3 }))
      .map(([first, rest]) => [first, ...rest]),
  });
}

const guarantees = (language: Language): fc.Arbitrary<GuaranteeDeclaration> =>
  clause<Bare<GuaranteeDeclaration>>({
    kind: fc.constant('guarantee'),
    title: titles('guarantee', language),
    matter: reference('matter', language),
    when: fc.option(conditions(language)),
    choices: fc.array(who(language), { minLength: 1, maxLength: 2 }),
    clauses: remarks,
  });

const negatives = (language: Language): fc.Arbitrary<NegativeDeclaration> =>
  clause<Bare<NegativeDeclaration>>({
    kind: fc.constant('negative'),
    title: titles('negative', language),
    matter: reference('matter', language),
    when: fc.option(conditions(language)),
    points: fc.option(numbers),
    clauses: remarks,
  });

/** Everything but headers, words, rules and tables. */
export function otherDeclarations(language: Language): readonly fc.Arbitrary<Declaration>[] {
  return [
    sections(language),
    definitions(language),
    lookups(language),
    parameters(language),
    procedures(language),
    examples(language),
    guarantees(language),
    negatives(language),
    clause({
      kind: fc.constant('change' as const),
      parameter: reference('parameter', language),
      value: fc.oneof(durations, numbers),
    }),
    clause({ kind: fc.constant('disable' as const), rule: reference('rule', language) }),
  ];
}
