import fc from 'fast-check';
import type {
  BarDeclaration,
  CitingClause,
  DutyClause,
  MayClause,
  NoteClause,
  OutcomeClause,
  PrecedenceClause,
  RoleClause,
  RuleClause,
  RuleDeclaration,
  TextLiteral,
  WhenClause,
  Who,
} from '../../src/syntax/ast.ts';
import { assignee, conditions, dateOperands, paths, periods, single } from './conditions.ts';
import { clause, reference, span, titles } from './nodes.ts';

type Language = 'zh' | 'en';

const few = <T>(item: fc.Arbitrary<T>, minLength = 0) => fc.array(item, { minLength, maxLength: 2 });

const texts: fc.Arbitrary<TextLiteral> = fc
  .constantFrom(
    '首责工作制:撤诉、按撤诉处理后再次起诉',
    '《民事诉讼法》第一百二十六条',
    'a "quoted" source, with #',
  )
  .map((text) => ({ kind: 'text', text, span }));

export const citings = clause<Omit<CitingClause, 'comments' | 'span'>>({
  kind: fc.constant('citing'),
  text: texts,
});
export const notes = clause<Omit<NoteClause, 'comments' | 'span'>>({
  kind: fc.constant('note'),
  text: texts,
});

export function who(language: Language): fc.Arbitrary<Who> {
  const path = fc.oneof(paths('personField', language), single('unit', language));
  return fc.oneof(
    path.map((who) => ({ kind: 'as', who, span }) as const),
    fc
      .tuple(fc.constantFrom('lot', 'rotation'), few(path, 1))
      .map(([kind, pool]) => ({ kind, pool, span }) as const),
    path.map((by) => ({ kind: 'designated', by, span }) as const),
    reference('rule', language).map((rule) => ({ kind: 'as-rule', rule, span }) as const),
  );
}

function whens(language: Language): fc.Arbitrary<WhenClause> {
  const otherwise = fc.constant({ kind: 'otherwise', span } as const);
  return clause<Omit<WhenClause, 'comments' | 'span'>>({
    kind: fc.constant('when'),
    condition: fc.oneof({ weight: 5, arbitrary: conditions(language) }, { weight: 1, arbitrary: otherwise }),
  });
}

export const choices = (language: Language): fc.Arbitrary<readonly Who[]> => few(who(language), 1);

const outcomes = (language: Language): fc.Arbitrary<OutcomeClause> =>
  clause<Omit<OutcomeClause, 'comments' | 'span'>>({
    kind: fc.constant('outcome'),
    choices: choices(language),
  });

const roles = (language: Language): fc.Arbitrary<RoleClause> =>
  clause<Omit<RoleClause, 'comments' | 'span'>>({
    kind: fc.constant('role'),
    role: reference('role', language),
    choices: choices(language),
  });

function duties(language: Language): fc.Arbitrary<DutyClause> {
  const actor = fc.oneof(
    single('unit', language),
    single('position', language),
    fc.constant(assignee(language)),
  );
  const deadline = fc.option(fc.tuple(dateOperands(language), periods(language)));
  const actions = few(reference('action', language), 1);
  return clause({ deadline, actor, actions }).map(({ deadline, ...rest }) => ({
    ...rest,
    kind: 'duty',
    from: deadline?.[0] ?? null,
    within: deadline?.[1] ?? null,
  }));
}

export const mays = (language: Language): fc.Arbitrary<MayClause> =>
  clause<Omit<MayClause, 'comments' | 'span'>>({
    kind: fc.constant('may'),
    procedures: few(reference('procedure', language), 1),
  });

export function precedence(
  kind: PrecedenceClause['kind'],
  language: Language,
): fc.Arbitrary<PrecedenceClause> {
  const target = fc
    .tuple(
      fc.oneof(reference('rule', language), reference('section', language), reference('table', language)),
      fc.option(fc.integer({ min: 1, max: 20 })),
    )
    .map(([name, row]) => ({ name, row, span }));
  return clause<Omit<PrecedenceClause, 'comments' | 'span'>>({
    kind: fc.constant(kind),
    targets: few(target, 1),
  });
}

/** Clauses stand in the order in which they are printed. */
export function rules(language: Language): fc.Arbitrary<RuleDeclaration> {
  const clauses: fc.Arbitrary<readonly RuleClause[]> = fc
    .tuple(
      fc.array(whens(language), { maxLength: 1 }),
      fc.array(outcomes(language), { maxLength: 1 }),
      few(roles(language)),
      few(duties(language)),
      few(mays(language)),
      few(precedence('overrides', language)),
      few(precedence('subject-to', language)),
      few(citings),
      fc.array(notes, { maxLength: 1 }),
    )
    .map((groups) => groups.flat());
  return clause<Omit<RuleDeclaration, 'comments' | 'span'>>({
    kind: fc.constant('rule'),
    title: titles('rule', language),
    matter: reference('matter', language),
    clauses,
    replaces: fc.boolean(),
  });
}

export function bars(language: Language): fc.Arbitrary<BarDeclaration> {
  const never = clause({
    kind: fc.constant('never' as const),
    persons: few(paths('personField', language), 1),
  });
  const clauses = fc
    .tuple(whens(language), never, few(citings))
    .map(([when, never, sources]) => [when, never, ...sources]);
  return clause<Omit<BarDeclaration, 'comments' | 'span'>>({
    kind: fc.constant('bar'),
    title: titles('bar', language),
    matter: reference('matter', language),
    clauses,
  });
}
