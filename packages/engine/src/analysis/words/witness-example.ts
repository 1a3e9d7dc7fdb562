import type { CheckedPolicy, Language } from '@shouze/dsl';
import type { Assignee, Decision } from '../../evaluate/decision.ts';
import type { Finding } from '../finding.ts';
import type { CaseFacts } from '../search/case-facts.ts';
import { printFacts, quotedText, wordOf } from './print-facts.ts';
import { isPlainName, quotedName } from './quoted-name.ts';

/**
 * The finding's witness as an `例` of the language, ready to be inserted: it holds of the policy as it is, and fails
 * once the fault is mended otherwise than its author thinks.
 * @returns null for a finding that no case shows
 */
export function witnessExample(
  { witness, decision, kind, rules }: Finding,
  policy: CheckedPolicy,
  language: Language = 'zh',
): string | null {
  if (witness === null || decision === null) return null;
  const matter = policy.vocabulary.matters.get(decision.matter)?.title;
  const about = rules.length === 0 ? [matter?.[language] ?? decision.matter] : rules.slice(0, 2);
  const title = `${about.join(' ')} ${KINDS[kind][language]}`;
  return exampleText(title, witness, decision, policy, language);
}

const KINDS: Readonly<Record<Finding['kind'], Readonly<Record<Language, string>>>> = {
  conflict: { zh: '冲突', en: 'conflict' },
  overlap: { zh: '重叠', en: 'overlap' },
  unsatisfiable: { zh: '不成立', en: 'never holds' },
  tautology: { zh: '总成立', en: 'always holds' },
  unreachable: { zh: '轮不到', en: 'unreachable' },
  redundant: { zh: '多余', en: 'redundant' },
  gap: { zh: '无规则', en: 'uncovered' },
  cycle: { zh: '循环', en: 'cycle' },
  'impossible-duty': { zh: '期限矛盾', en: 'impossible duty' },
  'dead-state': { zh: '死状态', en: 'dead state' },
  'broken-guarantee': { zh: '不满足保证', en: 'broken guarantee' },
  undecided: { zh: '未断定', en: 'undecided' },
};

/** A case and what is decided of it, as an example. */
function exampleText(
  title: string,
  facts: CaseFacts,
  decision: Decision,
  policy: CheckedPolicy,
  language: Language,
): string {
  const matter = policy.vocabulary.matters.get(decision.matter);
  const [example, giving, expecting] =
    language === 'zh' ? ['例', '给定', '期望'] : ['example', 'given', 'expect'];
  const before = `${giving} ${wordOf(matter, decision.matter, language)} `;
  const given = matter === undefined ? ['{ }'] : printFacts(facts, matter, policy, language, before);
  return [
    `${example} ${quotedName(title, language)}`,
    ...[before + (given[0] ?? ''), ...given.slice(1)].map((line) => `  ${line}`),
    ...expectations(decision, policy, language).map((expected) => `  ${expecting} ${expected}`),
    '',
  ].join('\n');
}

function expectations(decision: Decision, policy: CheckedPolicy, language: Language): readonly string[] {
  const zh = language === 'zh';
  switch (decision.status) {
    case 'conflict':
      return [zh ? '冲突' : 'conflict'];
    case 'no_rule':
      return [zh ? '无规则' : 'no rule'];
    case 'needs_facts':
      return decision.missing
        .slice(0, 1)
        .map(({ path }) => `${zh ? '需补' : 'needs'} ${path.replace(/\[\d+\]/g, '')}`);
    case 'decided':
      return decision.assignee === undefined
        ? []
        : [`${zh ? '责任人' : 'assignee'} ${assigneeText(decision.assignee, policy, language)}`];
  }
}

function assigneeText(assignee: Assignee, { vocabulary }: CheckedPolicy, language: Language): string {
  const zh = language === 'zh';
  const unit = (id: string): string => wordOf(vocabulary.units.get(id), id, language);
  if (assignee.kind !== 'draw') {
    const { id, kind } = assignee;
    const who = kind === 'unit' ? unit(id) : isPlainName(id) ? id : quotedText(id);
    return `${zh ? '为' : 'is'} ${who}`;
  }
  if (assignee.by === 'designation')
    return zh ? `由 ${unit(assignee.from)} 指定` : `designated by ${unit(assignee.from)}`;
  const pool = assignee.pool.map(unit).join(zh ? '、' : ', ');
  if (zh) return `在 ${pool} 中 ${assignee.by === 'lot' ? '随机' : '轮流'}`;
  return `${assignee.by === 'lot' ? 'by lot from' : 'in rotation from'} ${pool}`;
}
