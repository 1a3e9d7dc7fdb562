import type { CheckedField, Type } from '@shouze/dsl';
import type { FactRecord, FactValue } from '../../facts/fact-value.ts';
import { criticalValues } from '../completion/critical-values.ts';
import { fieldUses } from '../completion/field-uses.ts';
import { fieldKey, type Gap } from '../gap.ts';
import { isList, isRecord } from '../read-path.ts';
import type { Situation } from '../situation.ts';
import { fieldsRead } from './fields-read.ts';

/** An unknown fact that has a say, or might have one. */
export interface Unknown {
  readonly gap: Gap;
  /** In the order of diagrams. */
  readonly level: number;
  /** They stand for all that the fact may be. */
  readonly values: readonly FactValue[];
}

/**
 * The unknown facts of one case. In the order of diagrams those of one record stand together, and persons and units
 * after what tells which of them it will be: that keeps diagrams small. What is met only inside of imagined records
 * comes last.
 */
export class UnknownFacts {
  readonly #situation: Situation;
  readonly #read: ReadonlySet<string>;
  readonly #levels = new Map<string, number>();
  readonly #met = new Map<string, Unknown>();
  /** By `fieldKey`: how many facts of the field are unknown, without those of imagined elements: these prove nothing. */
  readonly #counts = new Map<string, number>();
  /** By type: paths of the unknown facts. */
  readonly #paths = new Map<Type['kind'], string[]>();
  #isOfImaginedElement = false;

  constructor(situation: Situation) {
    this.#situation = situation;
    this.#read = fieldsRead(situation.policy);
    for (const parties of [false, true]) this.#register(situation.facts.values, '', 0, parties);
  }

  of(gap: Gap): Unknown {
    const known = this.#met.get(gap.path);
    if (known) return known;
    const level = this.#levels.get(gap.path) ?? this.#add(gap.path, gap.field, gap.owner);
    const values = criticalValues(gap, this.#situation, {
      sameType: this.#paths.get(gap.field.type.kind) ?? [],
      countOf: (key) => this.#counts.get(key) ?? 0,
    });
    const unknown: Unknown = { gap, level, values };
    this.#met.set(gap.path, unknown);
    return unknown;
  }

  /** All that were branched on and can be asked for, whether or not they make a difference. */
  askable(): readonly Unknown[] {
    return [...this.#met.values()].filter(({ gap }) => !gap.imagined);
  }

  #add(path: string, { id, type }: CheckedField, owner: string): number {
    const level = this.#levels.size;
    this.#levels.set(path, level);
    const key = fieldKey(owner, id);
    if (!this.#isOfImaginedElement) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    const paths = this.#paths.get(type.kind) ?? [];
    paths.push(path);
    this.#paths.set(type.kind, paths);
    return level;
  }

  /** @param depth of imagining: records of records of imagined ones are met when they are met */
  #register(record: FactRecord, path: string, depth: number, parties: boolean): void {
    for (const field of this.#fieldsOf(record)) {
      if (!this.#read.has(field.id)) continue;
      const at = path === '' ? field.id : `${path}.${field.id}`;
      const value = record.fields.get(field.id);
      if (value !== undefined) this.#registerInside(value, at, depth, parties);
      else {
        if (isPartyType(field.type) === parties) this.#add(at, field, record.of.id);
        this.#imagine(field.type, at, depth, parties);
      }
    }
  }

  /** What sorts elements last: with what else is known of one there are fewer that it is sorted among. */
  #fieldsOf({ of }: FactRecord): readonly CheckedField[] {
    const { policy, facts } = this.#situation;
    const uses = fieldUses(policy, facts.matter.id);
    const sorts = ({ id }: CheckedField): boolean => uses.get(fieldKey(of.id, id))?.sorts ?? false;
    return [...of.fields.values()].toSorted((a, b) => Number(sorts(a)) - Number(sorts(b)));
  }

  #registerInside(value: FactValue, path: string, depth: number, parties: boolean): void {
    if (isRecord(value)) this.#register(value, path, depth, parties);
    else if (isList(value)) {
      value.items.forEach((item, index) => {
        if (isRecord(item)) this.#register(item, `${path}[${index}]`, depth, parties);
      });
    }
  }

  #imagine(type: Type, path: string, depth: number, parties: boolean): void {
    const entity = type.kind === 'list' ? type.of : type;
    if (entity.kind !== 'entity' || depth > 0) return;
    const of = this.#situation.policy.vocabulary.entities.get(entity.entity);
    const at = type.kind === 'list' ? `${path}[0]` : path;
    this.#isOfImaginedElement = type.kind === 'list';
    if (of) this.#register({ kind: 'record', of, fields: new Map() }, at, depth + 1, parties);
    this.#isOfImaginedElement = false;
  }
}

function isPartyType({ kind }: Type): boolean {
  return kind === 'person' || kind === 'unit';
}
