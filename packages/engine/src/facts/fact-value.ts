import type { CheckedEntity, CheckedMatter } from '@shouze/dsl';
import type { CaseNumber } from './case-number.ts';

/**
 * One known fact. `null` is known to be none; an unknown fact has no value: its field is missing from the record.
 * Dates are `YYYY-MM-DD`, enum members their English names, amounts of money yuan.
 */
export type FactValue = null | boolean | number | string | Party | CaseReference | FactRecord | FactList;

/** A person or a unit. Whether he is on duty is a matter of `Facts.inactive`: it holds for the id wherever it stands. */
export interface Party {
  readonly kind: 'party';
  readonly id: string;
  readonly name: string | null;
}

interface CaseReference {
  readonly kind: 'case';
  /** As given. */
  readonly text: string;
  readonly number: CaseNumber;
}

/** The matter itself, or an entity. */
export interface FactRecord {
  readonly kind: 'record';
  readonly of: CheckedMatter | CheckedEntity;
  /** Without the unknown fields; defaults are filled in. */
  readonly fields: ReadonlyMap<string, FactValue>;
}

export interface FactList {
  readonly kind: 'list';
  readonly items: readonly FactValue[];
}

/** The checked facts of one case. */
export interface Facts {
  /** Echoed in the decision. */
  readonly id: string | null;
  readonly matter: CheckedMatter;
  readonly values: FactRecord;
  /** Ids of the persons and units that are said, anywhere in the facts, not to be on duty (`在岗` is `否`). */
  readonly inactive: ReadonlySet<string>;
}

/** The fact as it would stand in JSON. */
export function toJson(value: FactValue): unknown {
  if (value === null || typeof value !== 'object') return value;
  switch (value.kind) {
    case 'party':
      return value.id;
    case 'case':
      return value.text;
    case 'list':
      return value.items.map(toJson);
    case 'record':
      return Object.fromEntries([...value.fields].map(([field, inner]) => [field, toJson(inner)]));
  }
}
