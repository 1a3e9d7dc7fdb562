import type { CheckedField, CheckedMatter, CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from '../../calendar/calendar.ts';
import type { Gap } from '../../evaluate/gap.ts';
import { type Scope, type Situation, scopeOf, situationOf } from '../../evaluate/situation.ts';
import type { FactRecord, FactValue } from '../../facts/fact-value.ts';

/** One value that an unknown fact may take while a case is looked for. */
export interface Choice {
  /** `undefined`: the fact stays unknown. */
  readonly value: FactValue | undefined;
  /** The person or unit that stands here is not on duty. */
  readonly inactive?: boolean;
}

/** A choice that was made. */
export interface Chosen {
  readonly gap: Gap;
  readonly choice: Choice;
}

/** A record whose facts come to be known one by one. */
interface DraftRecord extends FactRecord {
  readonly fields: WatchedFields;
}

/** Tells which facts were read, so that a failure is known by what it comes from. */
class WatchedFields extends Map<string, FactValue> {
  readonly #paths = new Map<string, string>();
  #record = '';
  #reads: Set<string> | null = null;

  /** @param record the record's path; known when it is put in its place */
  watch(record: string, reads: Set<string>): void {
    this.#record = record;
    this.#reads = reads;
    this.#paths.clear();
  }

  override get(field: string): FactValue | undefined {
    let path = this.#paths.get(field);
    if (path === undefined) {
      path = this.#record === '' ? field : `${this.#record}.${field}`;
      this.#paths.set(field, path);
    }
    this.#reads?.add(path);
    return super.get(field);
  }
}

/**
 * A case in the making: what is not decided yet is an unknown fact to the interpreter, which names the fact that it
 * needs next. So the interpreter itself leads the search, and only what matters is ever written down.
 */
export class CaseDraft {
  readonly policy: CheckedPolicy;
  readonly calendar: Calendar;
  readonly matter: CheckedMatter;
  readonly scope: Scope;
  readonly situation: Situation;
  readonly leftUnknown = new Set<string>();
  readonly #values: DraftRecord;
  readonly #scopes = new Map<CheckedPolicy, Scope>();
  readonly #reads = new Set<string>();
  readonly #inactive = new Set<string>();
  readonly #chosen: Chosen[] = [];
  /** Values by the key of their field, in the order of their choice. */
  readonly #byField = new Map<string, FactValue[]>();

  constructor(policy: CheckedPolicy, matter: CheckedMatter, calendar: Calendar) {
    this.policy = policy;
    this.calendar = calendar;
    this.matter = matter;
    this.#values = emptyRecord(matter);
    this.#values.fields.watch('', this.#reads);
    const facts = { id: null, matter, values: this.#values, inactive: this.#inactive };
    this.situation = situationOf(policy, facts, calendar);
    this.scope = scopeOf(this.situation);
  }

  /** The same case as another policy sees it. */
  situationFor(policy: CheckedPolicy, calendar: Calendar): Situation {
    const matter = policy.vocabulary.matters.get(this.matter.id) ?? this.matter;
    return situationOf(policy, { ...this.situation.facts, matter }, calendar);
  }

  /** Where a condition of the policy is asked of this case. */
  scopeIn(policy: CheckedPolicy | undefined): Scope {
    if (policy === undefined) return this.scope;
    const found = this.#scopes.get(policy) ?? scopeOf(this.situationFor(policy, this.calendar));
    this.#scopes.set(policy, found);
    return found;
  }

  startWatching(): void {
    this.#reads.clear();
  }

  /** The paths of the facts that were read since. */
  watched(): ReadonlySet<string> {
    return new Set(this.#reads);
  }

  get values(): FactRecord {
    return this.#values;
  }

  get inactive(): ReadonlySet<string> {
    return this.#inactive;
  }

  isInactive(id: string): boolean {
    return this.#inactive.has(id);
  }

  chosenFor(key: string): readonly FactValue[] {
    return this.#byField.get(key) ?? [];
  }

  /** Every value of the type that is written down already. */
  chosenOfKind(kind: 'party' | 'case' | 'text'): readonly FactValue[] {
    const all = [...this.#byField.values()].flat();
    return all.filter((value) =>
      kind === 'text' ? typeof value === 'string' : typeof value === 'object' && value?.kind === kind,
    );
  }

  /** The choices that led here, in their order. */
  get chosen(): readonly Chosen[] {
    return [...this.#chosen];
  }

  /** Makes a choice of another draft, with records of its own. */
  chooseAgain({ gap, choice }: Chosen): void {
    this.choose(gap, { ...choice, value: emptied(choice.value) });
  }

  /** @returns takes the choice back */
  choose(gap: Gap, choice: Choice): () => void {
    const undo = this.#set(gap, choice);
    this.#chosen.push({ gap, choice });
    return () => {
      this.#chosen.pop();
      undo();
    };
  }

  #set(gap: Gap, { value, inactive = false }: Choice): () => void {
    if (value === undefined) {
      this.leftUnknown.add(gap.path);
      return () => this.leftUnknown.delete(gap.path);
    }
    const record = this.#recordOf(gap.path);
    const key = `${gap.owner}.${gap.field.id}`;
    const values = this.#byField.get(key) ?? [];
    this.#byField.set(key, values);
    record.fields.set(gap.field.id, value);
    for (const [inner, place] of elementsOf(value, gap.path)) {
      if (isDraft(inner)) inner.fields.watch(place, this.#reads);
    }
    values.push(value);
    const id = inactive && typeof value === 'object' && value?.kind === 'party' ? value.id : null;
    const becameInactive = id !== null && !this.#inactive.has(id);
    if (id !== null) this.#inactive.add(id);
    return () => {
      record.fields.delete(gap.field.id);
      values.pop();
      if (becameInactive && id !== null) this.#inactive.delete(id);
    };
  }

  /** The first fact, of all records that are there, that is asked for and not decided. */
  firstOpen(isAsked: (owner: string, field: string) => boolean): Gap | null {
    return this.#openIn(this.#values, '', isAsked);
  }

  #openIn(record: FactRecord, path: string, isAsked: (owner: string, field: string) => boolean): Gap | null {
    for (const field of record.of.fields.values()) {
      const at = path === '' ? field.id : `${path}.${field.id}`;
      const value = record.fields.get(field.id);
      if (value === undefined && isAsked(record.of.id, field.id) && !this.leftUnknown.has(at)) {
        return { kind: 'gap', path: at, field, owner: record.of.id, imagined: false };
      }
      const inner = elementsOf(value, at).map(([element, place]) => this.#openIn(element, place, isAsked));
      const found = inner.find((gap) => gap !== null);
      if (found) return found;
    }
    return null;
  }

  #recordOf(path: string): DraftRecord {
    let at: FactValue = this.#values;
    for (const step of path.split('.').slice(0, -1)) {
      const [name = '', index] = step.split(/[[\]]/);
      at = (at as DraftRecord).fields.get(name) ?? null;
      if (index !== undefined && typeof at === 'object' && at?.kind === 'list')
        at = at.items[Number(index)] ?? null;
    }
    // INVARIANT: the interpreter names only facts of records that are there.
    if (typeof at !== 'object' || at?.kind !== 'record') throw new RangeError(`no record at ${path}`);
    return at as DraftRecord;
  }
}

/** Records are filled by choices of their own. */
function emptied(value: FactValue | undefined): FactValue | undefined {
  if (typeof value !== 'object' || value === null) return value;
  if (value.kind === 'record') return emptyRecord(value.of);
  if (value.kind !== 'list') return value;
  return { ...value, items: value.items.map((item) => emptied(item) ?? null) };
}

/** Made by `emptyRecord`, as all records of drafts are. */
function isDraft(record: FactRecord): record is DraftRecord {
  return record.fields instanceof WatchedFields;
}

export function emptyRecord(of: FactRecord['of']): DraftRecord {
  return { kind: 'record', of, fields: new WatchedFields() };
}

export function isRequired(field: CheckedField): boolean {
  return !field.optional && field.default === null && field.type.kind !== 'list';
}

/** The records in a value, with their paths. */
export function elementsOf(
  value: FactValue | undefined,
  path: string,
): readonly (readonly [FactRecord, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  if (value.kind === 'record') return [[value, path]];
  if (value.kind !== 'list') return [];
  return value.items.flatMap((item, index) => elementsOf(item, `${path}[${index}]`));
}
