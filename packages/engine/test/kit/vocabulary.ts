import type {
  CheckedEntity,
  CheckedField,
  CheckedMatter,
  Constant,
  Declared,
  Type,
  Vocabulary,
} from '@shouze/dsl';

export const NOWHERE = { file: 'test.shouze', start: 0, end: 0 };

export function word(id: string, zh: string | null = null): Declared {
  return { id, title: { zh, en: id }, at: NOWHERE };
}

function field(id: string, type: Type, extra: { optional?: boolean; default?: Constant } = {}): CheckedField {
  return { ...word(id), type, optional: extra.optional ?? false, default: extra.default ?? null };
}

export const t = {
  text: { kind: 'text' },
  yesno: { kind: 'yesno' },
  integer: { kind: 'integer' },
  money: { kind: 'money' },
  date: { kind: 'date' },
  person: { kind: 'person' },
  unit: { kind: 'unit' },
  caseNumber: { kind: 'case_number' },
  kind: { kind: 'enum', enum: 'kind' },
  outcome: { kind: 'enum', enum: 'outcome' },
  priors: { kind: 'list', of: { kind: 'entity', entity: 'prior' } },
} as const satisfies Record<string, Type>;

const no: Constant = { kind: 'constant', type: t.yesno, value: false };
const maybe = { optional: true };

function byId<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

export const prior: CheckedEntity = {
  ...word('prior', '前案'),
  fields: byId([
    field('case_number', t.caseNumber),
    field('handler', t.person),
    field('unit', t.unit, maybe),
    field('outcome', t.outcome, maybe),
    field('closed_on', t.date, maybe),
    field('same_dispute', t.yesno, { default: no }),
    field('remanded', t.yesno, { default: no }),
    field('linked', t.yesno, maybe),
    field('priors', t.priors),
  ]),
  order: [
    { field: 'closed_on', direction: 'latest' },
    { field: 'case_number', direction: null },
  ],
};

export const filing: CheckedMatter = {
  ...word('filing', '起诉'),
  fields: byId([
    field('received', t.date),
    field('taken_on', t.date, maybe),
    field('kind', t.kind),
    field('second_kind', t.kind, maybe),
    field('amount', t.money, maybe),
    field('pages', t.integer, maybe),
    field('urgent', t.yesno, maybe),
    field('local', t.yesno, maybe),
    field('officer', t.person, maybe),
    field('deputy', t.person, maybe),
    field('division', t.unit, maybe),
    field('note', t.text, maybe),
    field('unrelated', t.yesno, maybe),
    field('main', { kind: 'entity', entity: 'prior' }, maybe),
    field('priors', t.priors),
    field('batch', t.priors),
  ]),
  asOf: 'received',
};

const members = (...ids: string[]) => ids.map((id) => word(id));

export const vocabulary: Vocabulary = {
  enums: byId([
    { ...word('kind'), members: members('civil', 'criminal', 'administrative', 'enforcement') },
    { ...word('outcome'), members: members('withdrawn', 'deemed_withdrawn', 'judgment', 'mediation') },
  ]),
  entities: byId([prior]),
  matters: byId([filing]),
  units: byId([word('filing_division', '立案庭'), word('civil_1', '民一庭'), word('civil_2', '民二庭')]),
  positions: byId([word('receiver', '收案人')]),
  roles: byId([word('assistant', '协办')]),
  actions: byId([word('divert', '分流'), word('examine', '审查'), word('notify', '通知')]),
};
