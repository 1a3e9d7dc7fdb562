import fc from 'fast-check';
import type {
  EntityDeclaration,
  EnumDeclaration,
  ExtensionDeclaration,
  FieldDeclaration,
  MatterDeclaration,
  OrderKey,
  TypeReference,
  WordDeclaration,
} from '../../src/syntax/ast.ts';
import { clause, reference, span, titles } from './nodes.ts';

type Language = 'zh' | 'en';

const basic = fc.constantFrom('text', 'yesno', 'integer', 'money', 'date', 'person', 'unit', 'case_number');

const types = (language: Language): fc.Arbitrary<TypeReference> =>
  fc
    .tuple(fc.oneof(basic, reference('enum', language), reference('entity', language)), fc.boolean())
    .map(([type, list]) => ({ type, list, span }));

function fields(language: Language): fc.Arbitrary<readonly FieldDeclaration[]> {
  const fallback = fc.constantFrom(
    { kind: 'yesno', value: false, span } as const,
    { kind: 'number', value: 50_000, span } as const,
    { kind: 'date', date: '2022-01-01', span } as const,
  );
  const title = fc.oneof(
    titles('dateField', language),
    titles('personField', language),
    titles('amountField', language),
  );
  const field = clause<Omit<FieldDeclaration, 'comments' | 'span'>>({
    kind: fc.constant('field'),
    title,
    type: types(language),
    optional: fc.boolean(),
    default: fc.option(fallback),
    asOf: fc.boolean(),
  });
  return fc.array(field, { maxLength: 4 });
}

const members = (language: Language) => fc.array(titles('member', language), { minLength: 1, maxLength: 12 });

export function wordDeclarations(language: Language): fc.Arbitrary<WordDeclaration> {
  return fc.constantFrom('unit', 'position', 'role', 'action').chain((kind) =>
    clause<Omit<WordDeclaration, 'comments' | 'span'>>({
      kind: fc.constant(kind),
      title: titles(kind, language),
    }),
  );
}

export const enums = (language: Language): fc.Arbitrary<EnumDeclaration> =>
  clause<Omit<EnumDeclaration, 'comments' | 'span'>>({
    kind: fc.constant('enum'),
    title: titles('enum', language),
    members: members(language),
  });

export function entities(language: Language): fc.Arbitrary<EntityDeclaration> {
  const key: fc.Arbitrary<OrderKey> = fc
    .tuple(
      reference('dateField', language),
      fc.option(fc.constantFrom('latest', 'earliest', 'highest', 'lowest')),
    )
    .map(([field, direction]) => ({ field, direction, span }));
  return clause<Omit<EntityDeclaration, 'comments' | 'span'>>({
    kind: fc.constant('entity'),
    title: titles('entity', language),
    fields: fields(language),
    order: fc.array(key, { maxLength: 2 }),
  });
}

export const matters = (language: Language): fc.Arbitrary<MatterDeclaration> =>
  clause<Omit<MatterDeclaration, 'comments' | 'span'>>({
    kind: fc.constant('matter'),
    title: titles('matter', language),
    fields: fields(language),
  });

export function extensions(language: Language): fc.Arbitrary<ExtensionDeclaration> {
  return fc.constantFrom('enum', 'entity', 'matter').chain((of) =>
    clause<Omit<ExtensionDeclaration, 'comments' | 'span'>>({
      kind: fc.constant('extension'),
      of: fc.constant(of),
      name: reference(of, language),
      members: of === 'enum' ? members(language) : fc.constant([]),
      fields: of === 'enum' ? fc.constant([]) : fields(language),
    }),
  );
}
