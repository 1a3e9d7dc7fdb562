import type { Bilingual, CheckedPolicy } from '@shouze/dsl';
import type { Decision } from '@shouze/engine';
import { createLabeller, type Labeller } from '../labels.ts';
import { assigneeText, outcomeOf } from '../outcome.ts';
import type { CaseView } from './protocol.ts';

/** A case that analysis found, in words. @param facts as at the JSON edge */
export function caseView(
  facts: Readonly<Record<string, unknown>>,
  decision: Decision,
  policy: CheckedPolicy,
): CaseView {
  const labeller = createLabeller(policy, facts);
  const { matter, ...known } = facts;
  return {
    matter: labeller.matter(String(matter)),
    facts: factRows(known, '', String(matter), labeller),
    outcome: outcomeOf(decision, labeller),
    parties: partiesOf(decision, labeller),
  };
}

type Row = CaseView['facts'][number];

function factRows(
  record: Readonly<Record<string, unknown>>,
  prefix: string,
  matter: string,
  labeller: Labeller,
): readonly Row[] {
  return Object.entries(record).flatMap(([field, value]) => {
    const path = `${prefix}${field}`;
    if (Array.isArray(value) && value.length > 0) {
      return value.flatMap((element: unknown, place) =>
        rowsOf(element, `${path}[${place}]`, matter, labeller),
      );
    }
    return rowsOf(value, path, matter, labeller);
  });
}

function rowsOf(value: unknown, path: string, matter: string, labeller: Labeller): readonly Row[] {
  if (isRecord(value) && !isParty(value)) return factRows(value, `${path}.`, matter, labeller);
  const words = labeller.value(matter, path, value);
  return words
    ? [{ name: labeller.path(matter, path), value: isOffDuty(value) ? offDuty(words) : words }]
    : [];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const PARTY_FIELDS = new Set(['id', 'name', 'active']);
const isParty = (record: Readonly<Record<string, unknown>>): boolean =>
  'id' in record && Object.keys(record).every((field) => PARTY_FIELDS.has(field));

const isOffDuty = (value: unknown): boolean => isRecord(value) && value.active === false;
const offDuty = ({ zh, en }: Bilingual): Bilingual => ({ zh: `${zh}（不在岗）`, en: `${en} (not active)` });

/** Of a conflict each candidate; else the rules that carry the decision. */
function partiesOf(decision: Decision, labeller: Labeller): CaseView['parties'] {
  const whom = (assignee: Decision['assignee'] | null): Bilingual =>
    assignee ? assigneeText(assignee, labeller) : { zh: '', en: '' };
  if (decision.status === 'conflict') {
    return (decision.candidates ?? []).map(({ rule, assignee }) => ({
      rule: labeller.rule(rule),
      responsible: whom(assignee),
    }));
  }
  return decision.rules.map(({ name }) => ({
    rule: labeller.rule(name),
    responsible: whom(decision.assignee),
  }));
}
