import type { BasicType } from '../../syntax/ast.ts';
import type { Labels } from '../checked-ast.ts';
import type { Symbol as NameSymbol } from '../symbols.ts';
import type { Member, Owner } from './names.ts';
import { createNamespace } from './namespace.ts';
import type { Reporter } from './reporter.ts';
import type { SymbolRecorder } from './symbol-recorder.ts';

const nowhere = { file: '', start: 0, end: 0 };

/** `责任人` as the actor of a duty or of a transition: whoever the case is assigned to. */
export const assigneeSymbol: NameSymbol = {
  kind: 'position',
  id: 'assignee',
  title: { zh: '责任人', en: 'assignee' },
  declaredAt: null,
  type: null,
  owner: null,
};

/** The calendar that ships. */
export const shippedCalendar: NameSymbol = {
  kind: 'library',
  id: 'cn',
  title: { zh: '中国', en: 'cn' },
  declaredAt: null,
  type: null,
  owner: null,
};

/** The last day that the shipped calendar knows. @see packages/engine/src/calendar/china-holidays.ts */
export const shippedUntil = '2026-12-31';

export function isTitle(labels: Labels, text: string): boolean {
  return labels.zh === text || labels.en === text;
}

const personFields: readonly {
  readonly title: Labels;
  readonly type: BasicType;
  readonly optional: boolean;
}[] = [
  { title: { zh: '编号', en: 'id' }, type: 'text', optional: false },
  { title: { zh: '姓名', en: 'name' }, type: 'text', optional: true },
  { title: { zh: '在岗', en: 'active' }, type: 'yesno', optional: false },
];

/** Persons have an id, a name, and are in office unless the facts say that they are not. */
export function createPerson(reporter: Reporter, symbols: SymbolRecorder): Owner {
  const members = createNamespace<Member>({ zh: '人员的字段', en: 'field of a person' }, reporter, symbols);
  for (const { title, type: kind, optional } of personFields) {
    const id = title.en ?? '';
    const type = { kind };
    const symbol: NameSymbol = { kind: 'field', id, title, declaredAt: null, type, owner: 'person' };
    const constant = { kind: 'constant', type, value: true } as const;
    const field = { id, title, at: nowhere, type, optional, default: kind === 'yesno' ? constant : null };
    members.add(symbol, { kind: 'field', field });
  }
  return { kind: 'person', id: 'person', title: { zh: '人员', en: 'person' }, at: nowhere, members };
}
