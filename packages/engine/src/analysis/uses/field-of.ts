import type { CheckedEntity, CheckedField, CheckedMatter, CheckedPath, CheckedPolicy } from '@shouze/dsl';
import { fieldKey } from '../../evaluate/gap.ts';

/** What the roots of paths stand for: binders and `self` by name, the matter by null. */
export type Roots = ReadonlyMap<string | null, CheckedMatter | CheckedEntity>;

export interface FieldOfPath {
  readonly key: string;
  readonly field: CheckedField;
  /** The path asks for a person's or a unit's own property, such as `在岗`. */
  readonly ofParty: boolean;
}

/** The declared field that a path reads in the end; null where it leads nowhere. */
export function fieldOfPath(path: CheckedPath, roots: Roots, policy: CheckedPolicy): FieldOfPath | null {
  let owner = roots.get(path.root);
  let found: FieldOfPath | null = null;
  for (const name of path.fields) {
    if (owner === undefined) return found && { ...found, ofParty: true };
    const field = owner.fields.get(name);
    if (field === undefined) return null;
    found = { key: fieldKey(owner.id, field.id), field, ofParty: false };
    owner = field.type.kind === 'entity' ? policy.vocabulary.entities.get(field.type.entity) : undefined;
  }
  return found;
}
