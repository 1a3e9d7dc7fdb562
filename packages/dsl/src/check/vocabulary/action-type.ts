import type { CheckContext } from '../scope/context.ts';
import { kindWords } from '../scope/kind-words.ts';
import type { Member } from '../scope/names.ts';
import { createNamespace } from '../scope/namespace.ts';

/** `动作 action: 动作`: a field may say which of the declared actions it is about, as a record of duties does. */
export function addActionType({ names, reporter, symbols }: CheckContext): void {
  const title = { zh: '动作', en: 'action' };
  // A county that has an enum of this name means its own.
  if (names.enums.find(title.zh) !== undefined || names.enums.find(title.en) !== undefined) return;
  const symbol = { kind: 'enum', id: title.en, title, declaredAt: null, type: null, owner: null } as const;
  const at = { file: '', start: 0, end: 0 };
  const members = createNamespace<Member>(kindWords.field, reporter, symbols);
  names.enums.add(symbol, { kind: 'enum', id: title.en, title, at, members, values: names.actions });
}
