import type { CheckedEntity, CheckedField, CheckedMatter, CheckedPolicy, Type } from '@shouze/dsl';
import type { Calendar } from '../../calendar/calendar.ts';
import { decide } from '../../evaluate/decide.ts';
import type { Decision } from '../../evaluate/decision.ts';
import { isGap } from '../../evaluate/gap.ts';
import { settle } from '../../evaluate/settle.ts';
import { checkFacts } from '../../facts/check-facts.ts';
import { constantValue } from '../../facts/constant-value.ts';
import { type FactRecord, type FactValue, toJson } from '../../facts/fact-value.ts';
import { isPlainRecord } from '../../facts/plain-record.ts';
import { type CaseDraft, elementsOf, isRequired } from './case-draft.ts';
import { choicesFor, type Told } from './choices.ts';

/** Facts as at the JSON edge. */
export type CaseFacts = Readonly<Record<string, unknown>>;

export interface Replayed {
  readonly facts: CaseFacts;
  readonly decision: Decision;
}

const NOTHING_ASKED: Told = { uses: [], needed: new Map(), usualBut: null, offDuty: false, within: null };
const MOST_FILLED = 200;

/**
 * The draft as facts that the vocabulary accepts, and what the interpreter decides of them: what must be there is
 * filled in, and so is what the interpreter still asks for, with what is most usual.
 * @throws Error where the facts have faults: that is a mistake of the search
 */
export function replay(draft: CaseDraft, policy: CheckedPolicy, calendar: Calendar): Replayed {
  const facts = fillFor(draft, [{ policy, calendar }]);
  return { facts, decision: decideFacts(facts, policy, calendar) };
}

/** The draft as facts that settle each of the policies. */
export function fillFor(
  draft: CaseDraft,
  sides: readonly { readonly policy: CheckedPolicy; readonly calendar: Calendar }[],
): CaseFacts {
  for (let filled = 0; filled < MOST_FILLED; filled += 1) {
    const gap = draft.firstOpen((owner, field) => isRequired(declared(draft.policy, owner, field)));
    if (gap === null) break;
    fill(draft, gap);
  }
  for (const { policy, calendar } of sides) {
    for (let filled = 0; filled < MOST_FILLED; filled += 1) {
      const settled = settle(draft.situationFor(policy, calendar), new Map());
      if (!isGap(settled) || draft.leftUnknown.has(settled.path)) break;
      fill(draft, settled);
    }
  }
  return factsOf(draft);
}

/** Without the fields that the policy's vocabulary does not know. */
export function restrictedFacts(facts: CaseFacts, { vocabulary }: CheckedPolicy): CaseFacts {
  const restrict = (record: CaseFacts, owner: CheckedMatter | CheckedEntity | undefined): CaseFacts =>
    Object.fromEntries(
      Object.entries(record).flatMap(([name, value]) => {
        const field = owner?.fields.get(name);
        if (field === undefined) return name === 'matter' || name === 'id' ? [[name, value]] : [];
        return [[name, inner(value, field.type)]];
      }),
    );
  const inner = (value: unknown, type: Type): unknown => {
    if (Array.isArray(value)) return value.map((item) => inner(item, type.kind === 'list' ? type.of : type));
    return type.kind === 'entity' && isPlainRecord(value)
      ? restrict(value, vocabulary.entities.get(type.entity))
      : value;
  };
  return restrict(facts, vocabulary.matters.get(String(facts.matter)));
}

function decideFacts(facts: CaseFacts, policy: CheckedPolicy, calendar: Calendar): Decision {
  const checked = checkFacts(policy, facts);
  if (!checked.ok) throw new Error(`a case that was found has faults: ${JSON.stringify(checked.faults)}`);
  return decide(policy, checked.facts, calendar);
}

function declared({ vocabulary }: CheckedPolicy, owner: string, field: string): CheckedField {
  const found = (vocabulary.matters.get(owner) ?? vocabulary.entities.get(owner))?.fields.get(field);
  if (found === undefined) throw new RangeError(`no field ${owner}.${field}`);
  return found;
}

function fill(draft: CaseDraft, gap: Parameters<typeof choicesFor>[0]): void {
  const [usual] = choicesFor(gap, draft, NOTHING_ASKED);
  if (usual !== undefined) draft.choose(gap, usual);
}

/** Without what is at its default: a witness shows no more than it must. */
function factsOf({ matter, values, inactive }: CaseDraft): CaseFacts {
  return { matter: matter.id, ...recordJson(values, inactive) };
}

function recordJson(record: FactRecord, inactive: ReadonlySet<string>): CaseFacts {
  const entries = [...record.of.fields.values()].flatMap((field): readonly (readonly [string, unknown])[] => {
    const value = record.fields.get(field.id);
    if (value === undefined || isDefault(field, value)) return [];
    return [[field.id, valueJson(value, inactive)]];
  });
  return Object.fromEntries(entries);
}

function valueJson(value: FactValue, inactive: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value.kind === 'party' && inactive.has(value.id)) return { id: value.id, active: false };
  if (value.kind === 'record') return recordJson(value, inactive);
  if (value.kind === 'list') return elementsOf(value, '').map(([element]) => recordJson(element, inactive));
  return toJson(value);
}

function isDefault(field: CheckedField, value: FactValue): boolean {
  return field.default !== null && JSON.stringify(constantValue(field.default)) === JSON.stringify(value);
}
