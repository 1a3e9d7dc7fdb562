import type { Bilingual, CheckedPolicy, CheckedRule } from '@shouze/dsl';
import type { Decision } from '../../evaluate/decision.ts';
import { conditionOf } from '../questions/subject.ts';
import { conditionWords } from '../words/condition-words.ts';
import type { Change } from './changed-rules.ts';
import type { Side } from './side.ts';

/** Under which condition, and from whom to whom. */
export function changeWords(
  { side, rule, counterpart }: Change,
  before: Decision,
  after: Decision,
  sides: readonly [Side, Side],
): Bilingual {
  const when = ruleCondition(rule, sides[side].policy);
  const other = counterpart === null ? null : ruleCondition(counterpart, sides[side === 0 ? 1 : 0].policy);
  const [from, to] = [sides[0].wordsOf(before), sides[1].wordsOf(after)];
  const otherDecision = side === 1 ? before : after;
  const otherHolds = counterpart !== null && isHeard(counterpart, otherDecision);
  // The other version of the rule does not hold in these cases: that is what tells them from the rest.
  const unless = other !== null && !otherHolds && other.zh !== when.zh ? other : null;
  return {
    zh: `${when.zh}${unless === null ? '' : ` 且 非 (${unless.zh})`} 的:${effect(from.zh, to.zh, before, after, 'zh')}`,
    en: `where ${when.en}${unless === null ? '' : ` and not (${unless.en})`}: ${effect(from.en, to.en, before, after, 'en')}`,
  };
}

function ruleCondition(rule: CheckedRule, policy: CheckedPolicy): Bilingual {
  if (rule.when === 'otherwise') return { zh: '其他情形', en: 'otherwise' };
  const condition = conditionOf(rule);
  return condition === null
    ? { zh: '所有情形', en: 'any case' }
    : conditionWords(condition, rule.matter, policy);
}

function isHeard({ id }: CheckedRule, { rules, standing, candidates = [], overridden }: Decision): boolean {
  return (
    [...rules, ...standing].some(({ name }) => name === id) ||
    [...candidates, ...overridden].some(({ rule }) => rule === id)
  );
}

/** Where the responsible stays, what changes is in the duties, roles or procedures. */
function effect(from: string, to: string, before: Decision, after: Decision, language: 'zh' | 'en'): string {
  if (from !== to) return `${from} → ${to}`;
  const duties = ({ duties, procedures }: Decision): string =>
    [
      ...duties.map(({ action, due }) => (due === null ? action : `${action} ${due}`)),
      ...procedures.map(({ name }) => name),
    ].join(language === 'zh' ? '、' : ', ') || '-';
  const [was, is] = [duties(before), duties(after)];
  return language === 'zh'
    ? `责任人不变(${to}),义务 ${was} → ${is}`
    : `the assignee stays (${to}), duties ${was} → ${is}`;
}
