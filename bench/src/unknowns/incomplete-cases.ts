import type { CheckedEntity, CheckedMatter, CheckedPolicy, Type } from '../../../packages/dsl/src/index.ts';
import { checkFacts, type Facts } from '../../../packages/engine/src/index.ts';

export interface IncompleteCase {
  readonly matter: string;
  /** Elements that are given of each list; null: the list is unknown, too. */
  readonly elements: number | null;
  readonly facts: Facts;
}

/** Cases of every matter with all that is optional unknown. Of elements every yes or no with a default is yes: more rules may hold. */
export function incompleteCases(policy: CheckedPolicy): readonly IncompleteCase[] {
  return [...policy.vocabulary.matters.values()].flatMap((matter) =>
    [null, 0, 1, 2, 3, 4, 5].flatMap((elements) => {
      const lists = [...matter.fields.values()].filter(({ type }) => type.kind === 'list');
      if (elements !== null && lists.length === 0) return [];
      const given: Record<string, unknown> = { matter: matter.id, ...required(matter, 0, policy) };
      for (const { id, type } of elements === null ? [] : lists) {
        given[id] = Array.from({ length: elements ?? 0 }, (_, index) => element(type, index, policy));
      }
      const checked = checkFacts(policy, given);
      if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
      return [{ matter: matter.id, elements, facts: checked.facts }];
    }),
  );
}

function element(type: Type, index: number, policy: CheckedPolicy): Record<string, unknown> {
  const of = type.kind === 'list' && type.of.kind === 'entity' ? type.of.entity : '';
  const entity = policy.vocabulary.entities.get(of);
  if (!entity) throw new Error(`no entity ${of}`);
  const relations = [...entity.fields.values()].filter(
    (field) => field.type.kind === 'yesno' && field.default,
  );
  return {
    ...required(entity, index, policy),
    ...Object.fromEntries(relations.map(({ id }) => [id, true])),
  };
}

function required(
  of: CheckedMatter | CheckedEntity,
  index: number,
  policy: CheckedPolicy,
): Record<string, unknown> {
  const fields = [...of.fields.values()].filter(
    (field) => !field.optional && field.default === null && field.type.kind !== 'list',
  );
  return Object.fromEntries(fields.map(({ id, type }) => [id, some(type, index, policy)]));
}

function some(type: Type, index: number, { vocabulary }: CheckedPolicy): unknown {
  switch (type.kind) {
    case 'enum':
      return vocabulary.enums.get(type.enum)?.members[0]?.id;
    case 'date':
      return '2022-10-08';
    case 'person':
      return `p${index}`;
    case 'unit':
      return [...vocabulary.units.keys()][0];
    case 'case_number':
      return `(2022)川1527民初${index + 1}号`;
    case 'text':
      return `text ${index}`;
    case 'yesno':
      return true;
    default:
      return 1;
  }
}
