import type { ComparisonOperator } from '../syntax/ast.ts';
import type { KeywordId } from '../syntax/keywords.ts';
import { type Target, word } from './target.ts';

export type OperatorWord = ComparisonOperator | 'in' | 'not-in';

/** English has signs for the orderings, and says the negations in two words. */
const operators: Readonly<
  Record<OperatorWord, { readonly zh: KeywordId; readonly en: string | readonly KeywordId[] }>
> = {
  is: { zh: 'Is', en: ['Is'] },
  'is-not': { zh: 'IsNot', en: ['Is', 'Not'] },
  in: { zh: 'In', en: ['In'] },
  'not-in': { zh: 'NotIn', en: ['Not', 'In'] },
  gt: { zh: 'Greater', en: '>' },
  lte: { zh: 'NotGreater', en: '<=' },
  lt: { zh: 'Less', en: '<' },
  gte: { zh: 'NotLess', en: '>=' },
  before: { zh: 'Before', en: ['Before'] },
  after: { zh: 'After', en: ['After'] },
  'not-before': { zh: 'NotBefore', en: ['Not', 'Before'] },
  'not-after': { zh: 'NotAfter', en: ['Not', 'After'] },
};

export function printOperator(operator: OperatorWord, target: Target): string {
  const { zh, en } = operators[operator];
  if (target.language === 'zh') return word(zh, target);
  return typeof en === 'string' ? en : en.map((id) => word(id, target)).join(' ');
}
