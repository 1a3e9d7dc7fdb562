import type { CheckedField } from '@shouze/dsl';
import { formatDay } from '../../calendar/day-number.ts';
import type { Gap } from '../../evaluate/gap.ts';
import { parseCaseNumber } from '../../facts/case-number.ts';
import { constantValue } from '../../facts/constant-value.ts';
import { type FactValue, toJson } from '../../facts/fact-value.ts';
import type { Needed } from '../uses/elements-needed.ts';
import type { Uses } from '../uses/uses.ts';
import { type CaseDraft, type Choice, emptyRecord } from './case-draft.ts';
import { orderedChoices } from './ordered-choices.ts';
import { realisticDay } from './realistic-day.ts';
import { unitedUses } from './united-uses.ts';
import type { Whereabouts } from './whereabouts.ts';

/** What decides which values are worth trying. */
export interface Told {
  readonly uses: readonly Uses[];
  readonly needed: Needed;
  /** Facts that nothing here reads are only what they most usually are; null: every fact may be anything. */
  readonly usualBut: readonly Uses[] | null;
  /** Whether people may be off duty: where nothing asks for it, everybody is there. */
  readonly offDuty: boolean;
  /** Where a case is known to be. */
  readonly within: Whereabouts | null;
}

/** One value of each class that the question cannot tell apart, the most usual first. */
export function choicesFor(gap: Gap, draft: CaseDraft, told: Told): readonly Choice[] {
  const { within } = told;
  const all = allChoices(gap, draft, told);
  if (within === null || gap.path !== gap.field.id) return all;
  return all.filter(({ value }) => value === undefined || within.allows(gap.field.id, value));
}

function allChoices(gap: Gap, draft: CaseDraft, told: Told): readonly Choice[] {
  const { field } = gap;
  const key = `${gap.owner}.${field.id}`;
  const values = valuesOf(gap, key, draft, told).filter((value) => isLikely(value, gap, draft, told));
  const usual = values.map((value): Choice => ({ value }));
  if (told.usualBut?.every(({ fields }) => !fields.has(key)) && field.type.kind !== 'list') {
    return usual.slice(0, 1);
  }
  const offDuty = mayBeOffDuty(field, key, told)
    ? usual.flatMap(({ value }) => (isNewParty(value, draft) ? [{ value, inactive: true }] : []))
    : [];
  const none: readonly Choice[] = field.optional ? [{ value: null }] : [];
  const isTested = unitedUses(told.uses).knownTested.has(key);
  const unknown: readonly Choice[] =
    isTested && (field.optional || field.type.kind === 'list') ? [{ value: undefined }] : [];
  return [...usual, ...offDuty, ...none, ...unknown];
}

/** As usual, what is told of other cases was over when this one came in. */
function isLikely(value: FactValue, { owner, field }: Gap, draft: CaseDraft, { usualBut }: Told): boolean {
  const { matter, policy, calendar } = draft;
  if (usualBut === null || field.type.kind !== 'date' || owner === matter.id) return true;
  const [reference] = draft.chosenFor(`${matter.id}.${matter.asOf}`);
  const cameIn = typeof reference === 'string' ? reference : formatDay(realisticDay(policy, calendar));
  return typeof value !== 'string' || value <= cameIn;
}

function mayBeOffDuty({ type }: CheckedField, key: string, { offDuty, uses }: Told): boolean {
  if (type.kind !== 'person' && type.kind !== 'unit') return false;
  return offDuty || unitedUses(uses).dutyTested.has(key);
}

function isNewParty(value: FactValue | undefined, draft: CaseDraft): boolean {
  return typeof value === 'object' && value?.kind === 'party' && !draft.isInactive(value.id);
}

function valuesOf(gap: Gap, key: string, draft: CaseDraft, { uses, needed }: Told): readonly FactValue[] {
  const { field } = gap;
  const { type } = field;
  switch (type.kind) {
    case 'yesno':
      return usualFirst(field) ? [true, false] : [false, true];
    case 'enum': {
      const members = () => draft.policy.vocabulary.enums.get(type.enum)?.members.map(({ id }) => id) ?? [];
      return usualMemberFirst(field, unitedUses(uses).classesOf(key, members, 1));
    }
    case 'unit': {
      const units = () => [...draft.policy.vocabulary.units.keys()];
      return unitedUses(uses).classesOf(key, units, 2).map(party);
    }
    case 'person':
      return personChoices(key, draft, uses);
    case 'case_number':
      return caseNumberChoices(gap, draft, uses);
    case 'text':
      return [newText(field, draft), ...unitedUses(uses).namedFor(key), ...draft.chosenFor(key)];
    case 'date':
    case 'integer':
    case 'money':
      return orderedChoices(gap, draft, uses);
    case 'entity': {
      const entity = draft.policy.vocabulary.entities.get(type.entity);
      return entity === undefined ? [] : [emptyRecord(entity)];
    }
    case 'list':
      return listChoices(gap, draft, needed);
    case 'duration':
      return [];
  }
}

/** What a field is when nobody says: its default; of a field without one, yes. */
function usualFirst({ default: usual }: CheckedField): boolean {
  return usual === null || (usual.kind === 'constant' && usual.value === true);
}

function usualMemberFirst({ default: usual }: CheckedField, members: readonly string[]): readonly string[] {
  const value = usual === null ? null : constantValue(usual);
  if (typeof value !== 'string' || !members.includes(value)) return members;
  return [value, ...members.filter((member) => member !== value)];
}

function party(id: string): FactValue {
  return { kind: 'party', id, name: null };
}

const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴'];

/** Somebody new first, then who is named, then who is there already. */
function personChoices(key: string, draft: CaseDraft, uses: readonly Uses[]): readonly FactValue[] {
  const present = new Set(draft.chosenOfKind('party').map((value) => (value as { id: string }).id));
  const named = unitedUses(uses).namedFor(key);
  const taken = new Set([...present, ...named]);
  let index = 0;
  const name = (): string => {
    const round = Math.floor(index / SURNAMES.length);
    return `${SURNAMES[index % SURNAMES.length] ?? ''}某${round === 0 ? '' : round + 1}`;
  };
  while (taken.has(name())) index += 1;
  return [...new Set([name(), ...named, ...present])].map(party);
}

/** No list names one case twice: elements that tie in full would be one case, entered twice. */
function caseNumberChoices(
  { owner, field }: Gap,
  draft: CaseDraft,
  uses: readonly Uses[],
): readonly FactValue[] {
  const key = `${owner}.${field.id}`;
  const listed = new Set(draft.chosenFor(key).map((value) => JSON.stringify(toJson(value))));
  const others = [...unitedUses(uses).namedFor(key).flatMap(caseReference), ...draft.chosenOfKind('case')];
  return [
    newCaseNumber(owner, draft),
    ...others.filter((value) => !listed.has(JSON.stringify(toJson(value)))),
  ];
}

/** A well-formed number of the policy's own court, of a case earlier than any that the policy speaks of. */
function newCaseNumber(owner: string, draft: CaseDraft): FactValue {
  const year = Number((draft.policy.effective ?? '2022').slice(0, 4));
  const serial = draft.chosenOfKind('case').length + 123;
  const court = draft.policy.court === '' ? '川1527' : draft.policy.court;
  const rest = `${typeOf(owner, draft)}${serial}号`;
  return caseReference(`(${year})${court}${rest}`)[0] ?? caseReference(`(${year})川1527${rest}`)[0] ?? null;
}

/** The type of case in its number: enforcement, where the record that has it is called so, or else first trial. */
function typeOf(owner: string, { policy: { vocabulary } }: CaseDraft): string {
  const record = vocabulary.entities.get(owner) ?? vocabulary.matters.get(owner);
  return /执行|enforcement/i.test(`${owner} ${record?.title.zh} ${record?.title.en}`) ? '执' : '民初';
}

function caseReference(text: string): readonly FactValue[] {
  const number = parseCaseNumber(text);
  return number === null ? [] : [{ kind: 'case', text, number }];
}

function newText({ title, id }: CheckedField, draft: CaseDraft): string {
  return `${title.zh ?? id}${draft.chosenOfKind('text').length + 1}`;
}

/** From no element to as many as the question may need. */
function listChoices({ field }: Gap, draft: CaseDraft, needed: Needed): readonly FactValue[] {
  if (field.type.kind !== 'list') return [];
  const { of } = field.type;
  const entity = of.kind === 'entity' ? draft.policy.vocabulary.entities.get(of.entity) : undefined;
  const most = entity === undefined ? 0 : (needed.get(field.id) ?? 0);
  return Array.from(
    { length: most + 1 },
    (_, length): FactValue => ({
      kind: 'list',
      items: entity === undefined ? [] : Array.from({ length }, () => emptyRecord(entity)),
    }),
  );
}
