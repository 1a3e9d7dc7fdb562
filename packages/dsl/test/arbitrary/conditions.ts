import fc from 'fast-check';
import type { ComparisonOperator, Condition, Literal, Operand, Path, Take } from '../../src/syntax/ast.ts';
import { nameOf, node, reference, span } from './nodes.ts';
import type { words } from './words.ts';

type Language = 'zh' | 'en';

export function paths(kind: keyof typeof words, language: Language): fc.Arbitrary<Path> {
  return fc
    .tuple(
      fc.constantFrom('own', 'owner', 'matter'),
      reference('entity', language),
      reference(kind, language),
    )
    .map(([root, owner, name]) => ({
      kind: 'path',
      fromMatter: root === 'matter',
      names: root === 'owner' ? [owner, name] : [name],
      span,
    }));
}

export function single(kind: keyof typeof words, language: Language): fc.Arbitrary<Path> {
  return reference(kind, language).map((name) => ({ kind: 'path', fromMatter: false, names: [name], span }));
}

const dates = fc
  .constantFrom('2022-10-08', '2024-01-31')
  .map((date) => ({ kind: 'date', date, span }) as const);

export const durations: fc.Arbitrary<Literal> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom('day', 'working-day', 'month', 'year'))
    .map(([amount, unit]) => ({ kind: 'duration', amount, unit, span }) as const),
  fc.constant({ kind: 'duration', amount: 0, unit: 'day', span } as const),
);

export const periods = (language: Language): fc.Arbitrary<Literal | Path> =>
  fc.oneof(durations, single('parameter', language));

export const numbers: fc.Arbitrary<Literal> = fc
  .constantFrom(0, 2, 0.5, 1000, 1234, 15_000, 500_000, 1_234_567, 110_000_000, 45_000.5)
  .map((value) => ({ kind: 'number', value, span }));

const otherLiterals: fc.Arbitrary<Literal> = fc.oneof(
  fc.boolean().map((value) => ({ kind: 'yesno', value, span }) as const),
  fc.constant({ kind: 'none', span } as const),
  fc
    .constantFrom('(2022)川1527民初123号', '“案”', 'a "b" c')
    .map((text) => ({ kind: 'text', text, span }) as const),
);

const dateBase = (language: Language): fc.Arbitrary<Operand> => fc.oneof(paths('dateField', language), dates);

export function dateOperands(language: Language): fc.Arbitrary<Operand> {
  const base = dateBase(language);
  const shift = node<Extract<Operand, { kind: 'shift' }>>({
    kind: fc.constant('shift'),
    base,
    sign: fc.constantFrom('+', '-'),
    duration: periods(language),
    span: fc.constant(span),
  });
  const expiry = node<Extract<Operand, { kind: 'expiry' }>>({
    kind: fc.constant('expiry'),
    from: fc.oneof(base, shift),
    duration: periods(language),
    span: fc.constant(span),
  });
  const shiftedExpiry = node<Extract<Operand, { kind: 'shift' }>>({
    kind: fc.constant('shift'),
    base: expiry,
    sign: fc.constantFrom('+', '-'),
    duration: periods(language),
    span: fc.constant(span),
  });
  return fc.oneof(base, shift, expiry, shiftedExpiry);
}

const daysBetween = (language: Language): fc.Arbitrary<Operand> =>
  fc
    .tuple(dateBase(language), dateBase(language))
    .map(([from, to]) => ({ kind: 'days-between', from, to, span }));

const ordering: readonly ComparisonOperator[] = ['gt', 'lte', 'lt', 'gte'];
const dated: readonly ComparisonOperator[] = ['before', 'after', 'not-before', 'not-after'];

function comparisons(language: Language): fc.Arbitrary<Condition> {
  const left = fc.oneof(paths('amountField', language), daysBetween(language));
  return fc.oneof(
    fc
      .tuple(left, fc.constantFrom(...ordering, 'is', 'is-not'), fc.oneof(numbers, otherLiterals, durations))
      .map(
        ([left, operator, right]) =>
          ({ kind: 'comparison', operator, left, right, atLeast: null, span }) as const,
      ),
    fc
      .tuple(dateOperands(language), fc.constantFrom(...dated), dateOperands(language))
      .map(
        ([left, operator, right]) =>
          ({ kind: 'comparison', operator, left, right, atLeast: null, span }) as const,
      ),
    fc
      .tuple(dateBase(language), dateOperands(language), periods(language))
      .map(
        ([left, right, atLeast]) =>
          ({ kind: 'comparison', operator: 'before', left, right, atLeast, span }) as const,
      ),
  );
}

function atoms(language: Language): fc.Arbitrary<Condition> {
  const members = fc.array(single('member', language), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    paths('booleanField', language).map((path) => ({ kind: 'truth', path, span }) as const),
    comparisons(language),
    fc
      .tuple(paths('amountField', language), fc.boolean(), members)
      .map(([left, negated, members]) => ({ kind: 'membership', negated, left, members, span }) as const),
    fc
      .tuple(paths('dateField', language), fc.boolean())
      .map(([path, negated]) => ({ kind: 'known', negated, path, span }) as const),
  );
}

const takes = (language: Language): fc.Arbitrary<Take> =>
  fc
    .tuple(paths('dateField', language), fc.constantFrom('latest', 'earliest', 'highest', 'lowest'))
    .map(([field, direction]) => ({ field, direction, span }));

/** As the parser builds them: connectives of one kind are one list, and only `有` takes. */
export function conditions(language: Language): fc.Arbitrary<Condition> {
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
    const inner = tie('condition');
    const connective = (kind: 'and' | 'or') =>
      fc
        .array(
          inner.filter((operand) => operand.kind !== kind),
          { minLength: 2, maxLength: 3 },
        )
        .map((operands) => ({ kind, operands, span }) as const);
    const collection = fc.oneof(single('entity', language), paths('listField', language));
    const where = fc.option(inner);
    const binding = fc.option(reference('binder', language));
    return {
      condition: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        atoms(language),
        connective('and'),
        connective('or'),
        inner.map((operand) => ({ kind: 'not', operand, span }) as const),
        fc
          .tuple(collection, binding, where, fc.option(takes(language)))
          .map(
            ([collection, binding, where, take]) =>
              ({ kind: 'quantified', quantifier: 'some', collection, binding, where, take, span }) as const,
          ),
        fc
          .tuple(fc.constantFrom('no', 'every'), collection, binding, where)
          .map(
            ([quantifier, collection, binding, where]) =>
              ({ kind: 'quantified', quantifier, collection, binding, where, take: null, span }) as const,
          ),
        fc
          .tuple(collection, fc.constantFrom(...ordering, 'is', 'is-not'), numbers, where)
          .map(
            ([collection, operator, bound, where]) =>
              ({ kind: 'count', collection, operator, bound, where, span }) as const,
          ),
      ),
    };
  });
  return condition;
}

export const assignee = (language: Language): Path => ({
  kind: 'path',
  fromMatter: false,
  names: [nameOf(language === 'zh' ? '责任人' : 'assignee')],
  span,
});
