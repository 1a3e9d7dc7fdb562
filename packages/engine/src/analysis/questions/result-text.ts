import type { CheckedCondition, CheckedRule, CheckedWho } from '@shouze/dsl';
import { sayingText } from '../meaning/meaning-text.ts';

const texts = new WeakMap<object, string>();

/** Equal for what says the same, wherever it stands; written once. */
export function textOf(value: object): string {
  const found = texts.get(value) ?? sayingText(value);
  texts.set(value, found);
  return found;
}

const results = new WeakMap<CheckedRule, string>();

/** The same text for the same choices, wherever they are written. */
export function resultText(rule: CheckedRule): string {
  const found = results.get(rule) ?? sayingText([rule.outcome, rule.roles]);
  results.set(rule, found);
  return found;
}

/** With the duties and procedures. */
export function wholeResult(rule: CheckedRule): string {
  return `${resultText(rule)} ${textOf(rule.duties)} ${textOf(rule.procedures)}`;
}

/** The same text for the same `有`s whose elements a result sees. */
export function bindersText(when: CheckedRule['when']): string {
  return textOf(bindersOf(when));
}

function bindersOf(condition: CheckedRule['when']): readonly CheckedCondition[] {
  if (condition === null || condition === 'otherwise') return [];
  if (condition.kind === 'and') return condition.operands.flatMap(bindersOf);
  return condition.kind === 'some' && condition.binds ? [condition] : [];
}

/** No fact has a say in who it is. */
export function isFixed({ outcome, roles }: Pick<CheckedRule, 'outcome' | 'roles'>): boolean {
  const choices = [...(outcome ?? []), ...roles.flatMap((role) => role.choices)];
  return !choices.some(readsFacts);
}

function readsFacts(who: CheckedWho): boolean {
  const terms = who.kind === 'as' ? [who.who] : who.by === 'designation' ? [who.from] : who.pool;
  return terms.some(({ kind }) => kind === 'path' || kind === 'lookup');
}
