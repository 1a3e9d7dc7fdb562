import type { Bilingual, CheckedField, CheckedPolicy, Labels, Type } from '@shouze/dsl';

/** The policy's and the case's own words for the ids of the JSON edge. Unknown ids stand for themselves. */
export interface Labeller {
  readonly unit: (id: string) => Bilingual;
  /** A unit's, position's or person's id. */
  readonly actor: (id: string) => Bilingual;
  readonly action: (id: string) => Bilingual;
  readonly role: (id: string) => Bilingual;
  readonly matter: (id: string) => Bilingual;
  readonly rule: (id: string) => Bilingual;
  readonly bar: (id: string) => Bilingual;
  readonly procedure: (id: string) => Bilingual;
  /** `priors[0].outcome` of a matter. */
  readonly path: (matter: string, path: string) => Bilingual;
  /** What stood at that path; undefined (unknown) is null. */
  readonly value: (matter: string, path: string, value: unknown) => Bilingual | null;
}

/** @param facts one case: persons that it names (`{"id":…,"name":…}`) go by their names */
export function createLabeller(policy: CheckedPolicy, facts: unknown): Labeller {
  const { units, positions, actions, roles, matters } = policy.vocabulary;
  const names = namesIn(facts);
  const named = (words: ReadonlyMap<string, { readonly title: Labels }>) => (id: string) =>
    bilingual(words.get(id)?.title, id);
  const actor = (id: string): Bilingual => {
    if (id === 'assignee') return ASSIGNEE;
    const word = units.get(id) ?? positions.get(id);
    return bilingual(word?.title, names.get(id) ?? id);
  };
  return {
    unit: named(units),
    actor,
    action: named(actions),
    role: named(roles),
    matter: named(matters),
    rule: named(policy.rules),
    bar: named(policy.bars),
    procedure: named(policy.procedures),
    path: (matter, path) => pathLabel(policy, matter, path),
    value: (matter, path, value) =>
      value === undefined ? null : valueLabel(policy, typeAt(policy, matter, path), value, actor),
  };
}

/** English names of the vocabulary are written with `_` for a space. */
export const bilingual = (labels: Labels | undefined, id: string): Bilingual => ({
  zh: labels?.zh ?? labels?.en ?? id,
  en: (labels?.en ?? labels?.zh ?? id).replaceAll('_', ' '),
});

export const same = (text: string): Bilingual => ({ zh: text, en: text });

/** Joins words of both languages with the separators of each. */
export function joined(parts: readonly Bilingual[], zh: string, en: string): Bilingual {
  return { zh: parts.map((part) => part.zh).join(zh), en: parts.map((part) => part.en).join(en) };
}

const ASSIGNEE: Bilingual = { zh: '责任人', en: 'assignee' };
const NONE: Bilingual = { zh: '空', en: 'none' };

type Fields = ReadonlyMap<string, CheckedField>;

interface Step {
  readonly label: Bilingual;
  readonly index: number | null;
  readonly type: Type | null;
}

/** Walks `priors[0].outcome` through the vocabulary; a path may begin at the matter or at an entity. */
function stepsOf(policy: CheckedPolicy, matter: string, path: string): readonly Step[] {
  const { matters, entities } = policy.vocabulary;
  let fields: Fields | null = matters.get(matter)?.fields ?? null;
  return path
    .split('.')
    .filter((segment) => segment !== '')
    .map((segment, place) => {
      const [, name = segment, index] = /^(.*?)(?:\[(\d+)\])?$/.exec(segment) ?? [];
      const field = fields?.get(name);
      const entity = place === 0 && !field ? entities.get(name) : undefined;
      const type: Type | null = field?.type ?? (entity ? { kind: 'entity', entity: entity.id } : null);
      const title = field?.title ?? entity?.title ?? derivedTitle(policy, name);
      fields = fieldsOf(policy, type);
      return { label: bilingual(title, name), index: index === undefined ? null : Number(index), type };
    });
}

/** Fields that definitions and look-ups add are no part of the vocabulary. */
function derivedTitle(policy: CheckedPolicy, name: string): Labels | undefined {
  for (const derived of [...policy.definitions.values(), ...policy.lookups.values()]) {
    if (derived.id === name || derived.id.endsWith(`.${name}`)) return derived.title;
  }
  return undefined;
}

function fieldsOf(policy: CheckedPolicy, type: Type | null): Fields | null {
  const inner = type?.kind === 'list' ? type.of : type;
  return inner?.kind === 'entity' ? (policy.vocabulary.entities.get(inner.entity)?.fields ?? null) : null;
}

/** Elements are counted from 1 where people read. */
function pathLabel(policy: CheckedPolicy, matter: string, path: string): Bilingual {
  const steps = stepsOf(policy, matter, path).map(({ label, index }) =>
    index === null ? label : { zh: `${label.zh}${index + 1}`, en: `${label.en} ${index + 1}` },
  );
  return joined(steps, '的', ' / ');
}

/** What may stand at a path; null where the vocabulary knows no such path. */
export function typeAt(policy: CheckedPolicy, matter: string, path: string): Type | null {
  return stepsOf(policy, matter, path).at(-1)?.type ?? null;
}

function valueLabel(
  policy: CheckedPolicy,
  type: Type | null,
  value: unknown,
  actor: (id: string) => Bilingual,
): Bilingual {
  if (value === null) return NONE;
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (Array.isArray(value)) return countLabel(value.length);
  if (typeof value === 'number') {
    return type?.kind === 'list' ? countLabel(value) : same(value.toLocaleString('en-US'));
  }
  const id = typeof value === 'object' && 'id' in value ? value.id : value;
  if (typeof id !== 'string') return same(JSON.stringify(value));
  switch (type?.kind) {
    case 'enum': {
      const member = policy.vocabulary.enums.get(type.enum)?.members.find((one) => one.id === id);
      return bilingual(member?.title, id);
    }
    case 'unit':
    case 'person':
      return actor(id);
    default:
      return same(id);
  }
}

/** Of a list, how many elements it has is what an atom saw. */
function countLabel(count: number): Bilingual {
  return count === 0 ? { zh: '无', en: 'none' } : { zh: `${count} 项`, en: `${count} of them` };
}

/** Every `{"id":…,"name":…}` in the facts. */
function namesIn(facts: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('id' in value && 'name' in value && typeof value.id === 'string' && typeof value.name === 'string') {
      names.set(value.id, value.name);
    }
    for (const part of Object.values(value)) visit(part);
  };
  visit(facts);
  return names;
}

/**
 * What kind of case this is: the matter, then its first two enum-valued facts.
 * The editor knows no court word, so it takes what the vocabulary puts first.
 */
export function gistOf(policy: CheckedPolicy, facts: unknown): Bilingual {
  if (typeof facts !== 'object' || facts === null || !('matter' in facts)) return same('');
  const matter = policy.vocabulary.matters.get(String(facts.matter));
  if (!matter) return same(String(facts.matter));
  const labeller = createLabeller(policy, facts);
  const given: Readonly<Record<string, unknown>> = { ...facts };
  const enums = [...matter.fields.values()]
    .filter((field) => field.type.kind === 'enum' && typeof given[field.id] === 'string')
    .slice(0, 2)
    .map((field) => labeller.value(matter.id, field.id, given[field.id]) ?? same(''));
  return joined([bilingual(matter.title, matter.id), ...enums], '，', ', ');
}
