import type { CheckedRule } from '@shouze/dsl';
import { plainText } from '../meaning/meaning-text.ts';

const texts = new WeakMap<object, string>();

/** Equal for what says the same, wherever it stands; written once. */
export function textOf(value: object): string {
  const found = texts.get(value) ?? plainText(value);
  texts.set(value, found);
  return found;
}

const results = new WeakMap<CheckedRule, string>();

/** The same text for the same choices, wherever they are written. */
export function resultText(rule: CheckedRule): string {
  const found = results.get(rule) ?? plainText([rule.outcome, rule.roles]);
  results.set(rule, found);
  return found;
}
