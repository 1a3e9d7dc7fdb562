import type { Bilingual, CheckedPolicy } from '@shouze/dsl';
import type { Decision } from '../../evaluate/decision.ts';
import { dutyKey } from '../../evaluate/duties.ts';
import { isFixed } from '../questions/result-text.ts';
import { allOf, dutyWords, listed, outcomeWords, rolesWords } from './outcome-words.ts';

type Policies = readonly [before: CheckedPolicy, after: CheckedPolicy];
type Decisions = readonly [before: Decision, after: Decision];

/** From whom to whom; where the responsible stays, what becomes of the roles, duties and procedures. */
export function effectWords(decisions: Decisions, policies: Policies): Bilingual {
  const [from, to] = [outcomeWords(decisions[0], policies[0]), outcomeWords(decisions[1], policies[1])];
  if (from.zh !== to.zh || from.en !== to.en) {
    const isExample = !namesFixed(decisions[0], policies[0]) || !namesFixed(decisions[1], policies[1]);
    return change(isExample ? { zh: '如 ', en: 'e.g. ' } : { zh: '', en: '' }, from, to);
  }
  const changes = [
    { name: { zh: '角色', en: 'roles' }, words: rolesIn },
    { name: { zh: '义务如', en: 'duties, e.g.' }, words: dutiesIn },
    { name: { zh: '程序', en: 'procedures' }, words: proceduresIn },
  ].flatMap(({ name, words }) => {
    const [was, is] = [words(decisions, policies, 0), words(decisions, policies, 1)];
    return was.zh === is.zh ? [] : [change({ zh: `${name.zh} `, en: `${name.en} ` }, was, is)];
  });
  return {
    zh: [`责任人不变（${to.zh}）`, ...changes.map(({ zh }) => zh)].join('，'),
    en: [`the assignee stays (${to.en})`, ...changes.map(({ en }) => en)].join(', '),
  };
}

function change(lead: Bilingual, from: Bilingual, to: Bilingual): Bilingual {
  return { zh: `${lead.zh}${from.zh} → ${to.zh}`, en: `${lead.en}${from.en} → ${to.en}` };
}

/** No fact has a say in whom the decision names. */
function namesFixed({ rules, status }: Decision, policy: CheckedPolicy): boolean {
  if (status !== 'decided') return true;
  return rules.every(({ name }) => {
    const rule = policy.rules.get(name);
    return rule !== undefined && isFixed(rule);
  });
}

function rolesIn(decisions: Decisions, policies: Policies, side: 0 | 1): Bilingual {
  return rolesWords(decisions[side], policies[side]);
}

/** Those that the other side has not. */
function dutiesIn(decisions: Decisions, policies: Policies, side: 0 | 1): Bilingual {
  const others = new Set(decisions[side === 0 ? 1 : 0].duties.map(dutyKey));
  const own = decisions[side].duties.filter((duty) => !others.has(dutyKey(duty)));
  return allOf(own.map((duty) => dutyWords(duty, policies[side])));
}

function proceduresIn(decisions: Decisions, policies: Policies, side: 0 | 1): Bilingual {
  const names = decisions[side].procedures.map(({ name }) => name);
  return names.length === 0 ? allOf([]) : listed(names, policies[side].procedures);
}
