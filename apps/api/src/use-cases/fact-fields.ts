import type { Choice, Question } from '@shouze/contract';
import type { CheckedField, CheckedPolicy, Declared, Span, Type, Vocabulary } from '@shouze/dsl';
import { typeName } from '@shouze/engine';

/** What a form needs to know of a field to ask for it. */
export interface FactField {
  readonly asked: Pick<Question, 'label' | 'of' | 'type' | 'choices'>;
  /** Whether the policy added it to a vocabulary of others. */
  readonly added: boolean;
  readonly at: Span;
}

/** In the order of declaration; what a policy adds to a vocabulary comes after it. */
export function byDeclaration(a: FactField, b: FactField): number {
  if (a.added !== b.added) return a.added ? 1 : -1;
  return a.at.file === b.at.file ? a.at.start - b.at.start : a.at.file < b.at.file ? -1 : 1;
}

/**
 * The field at a path of the facts.
 * @param matter the English name of the case's matter, as given
 * @returns null where the path leads to no declared field
 */
export function fieldAt({ vocabulary }: CheckedPolicy, matter: unknown, path: string): FactField | null {
  if (path === 'matter') return matterField(vocabulary);
  let owner: Owner | undefined = typeof matter === 'string' ? vocabulary.matters.get(matter) : undefined;
  let found: { readonly of: Owner; readonly field: CheckedField } | null = null;
  for (const name of path.replaceAll(/\[\d+\]/g, '').split('.')) {
    const field: CheckedField | undefined = owner?.fields.get(name);
    if (owner === undefined || field === undefined) return null;
    found = { of: owner, field };
    owner = entityOf(field.type, vocabulary);
  }
  return found && describe(found.field, found.of, vocabulary);
}

type Owner = Pick<Declared, 'title' | 'at'> & {
  readonly fields: ReadonlyMap<string, CheckedField>;
};

function entityOf(type: Type, vocabulary: Vocabulary): Owner | undefined {
  if (type.kind === 'list') return entityOf(type.of, vocabulary);
  return type.kind === 'entity' ? vocabulary.entities.get(type.entity) : undefined;
}

function matterField({ matters }: Vocabulary): FactField {
  const label = { zh: '事项', en: 'matter' };
  const of = { zh: null, en: null };
  const at = { file: '', start: 0, end: 0 };
  return { asked: { label, of, type: 'matter', choices: choices(matters.values()) }, added: false, at };
}

function describe(field: CheckedField, owner: Owner, vocabulary: Vocabulary): FactField {
  const { title, type, optional, at } = field;
  const closed = closedChoices(type, vocabulary);
  const none = optional && closed.length > 0 ? [{ value: null, label: { zh: '无', en: 'none' } }] : [];
  return {
    asked: { label: title, of: owner.title, type: typeName(type), choices: [...closed, ...none] },
    added: at.file !== owner.at.file,
    at,
  };
}

function closedChoices(type: Type, { enums, units }: Vocabulary): readonly Choice[] {
  switch (type.kind) {
    case 'yesno':
      return [
        { value: true, label: { zh: '是', en: 'yes' } },
        { value: false, label: { zh: '否', en: 'no' } },
      ];
    case 'enum':
      return choices(enums.get(type.enum)?.members ?? []);
    case 'unit':
      return choices(units.values());
    default:
      return [];
  }
}

function choices(declared: Iterable<Declared>): readonly Choice[] {
  return [...declared].map(({ id, title }) => ({ value: id, label: title }));
}
