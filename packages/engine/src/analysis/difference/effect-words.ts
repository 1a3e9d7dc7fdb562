import type { Bilingual, CheckedPolicy } from '@shouze/dsl';
import type { Decision } from '../../evaluate/decision.ts';
import { dutyKey } from '../../evaluate/duties.ts';
import { isFixed } from '../questions/result-text.ts';
import { allOf, dutyWords, listed, outcomeWords, rolesWords } from './outcome-words.ts';
import { type PeriodChange, periodChangesWords } from './period-changes.ts';

type Policies = readonly [before: CheckedPolicy, after: CheckedPolicy];
type Decisions = readonly [before: Decision, after: Decision];

/** What a change does to a case, by the rules alone that have a say in it. */
export interface Effect {
  readonly decisions: Decisions;
  /** Of a standing duty: whoever is responsible. */
  readonly isStanding: boolean;
  readonly periods: readonly PeriodChange[];
}

/** From whom to whom; where the responsible stays, what becomes of the roles, duties and procedures. */
export function effectWords({ decisions, isStanding, periods }: Effect, policies: Policies): Bilingual {
  const [from, to] = [outcomeWords(decisions[0], policies[0]), outcomeWords(decisions[1], policies[1])];
  const isExample = !namesFixed(decisions[0], policies[0]) || !namesFixed(decisions[1], policies[1]);
  if (!isStanding && (from.zh !== to.zh || from.en !== to.en))
    return change(isExample ? { zh: '如 ', en: 'e.g. ' } : { zh: '', en: '' }, from, to);
  const others = withoutDuties(decisions, periods);
  const changes = [
    { name: { zh: '角色', en: 'roles' }, words: rolesIn },
    { name: { zh: '义务如', en: 'duties, e.g.' }, words: dutiesIn },
    { name: { zh: '程序', en: 'procedures' }, words: proceduresIn },
  ].flatMap(({ name, words }) => {
    const [was, is] = [words(others, policies, 0), words(others, policies, 1)];
    return was.zh === is.zh ? [] : [change({ zh: `${name.zh} `, en: `${name.en} ` }, was, is)];
  });
  const all = [...(isStanding ? [] : [staying(to, isExample)]), ...periodChangesWords(periods), ...changes];
  return { zh: all.map(({ zh }) => zh).join('，'), en: all.map(({ en }) => en).join(', ') };
}

/** The same of many rules that name different people, of which nothing but periods changes. */
export function periodsWords({ isStanding, periods }: Effect): Bilingual {
  const words = periodChangesWords(periods);
  const all = isStanding ? words : [STAYS, ...words];
  return { zh: all.map(({ zh }) => zh).join('，'), en: all.map(({ en }) => en).join(', ') };
}

const STAYS: Bilingual = { zh: '责任人不变', en: 'the assignee stays' };

/** Nothing but periods changes: in all cases of the class, though some dates may stay. */
export function isOfPeriodsAlone({ decisions, isStanding, periods }: Effect): boolean {
  const [was, is] = withoutDuties(decisions, periods);
  return (
    periods.length > 0 &&
    was.duties.length + is.duties.length === 0 &&
    keptKey(was, isStanding) === keptKey(is, isStanding)
  );
}

/** Equal where all but the duties stays. */
function keptKey({ status, assignee, roles, procedures }: Decision, isStanding: boolean): string {
  const names = procedures.map(({ name }) => name);
  return JSON.stringify([roles, names, isStanding ? null : [status, assignee]]);
}

function staying({ zh, en }: Bilingual, isExample: boolean): Bilingual {
  return isExample ? STAYS : { zh: `${STAYS.zh}（${zh}）`, en: `${STAYS.en} (${en})` };
}

/** With the duties alone that the other side has not, and that are not told of by their periods. */
function withoutDuties([before, after]: Decisions, periods: readonly PeriodChange[]): Decisions {
  const told = new Set(periods.map(({ action }) => action));
  const own = (decision: Decision, other: Decision): Decision => {
    const keys = new Set(other.duties.map(dutyKey));
    return {
      ...decision,
      duties: decision.duties.filter((duty) => !keys.has(dutyKey(duty)) && !told.has(duty.action)),
    };
  };
  return [own(before, after), own(after, before)];
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

function dutiesIn(decisions: Decisions, policies: Policies, side: 0 | 1): Bilingual {
  return allOf(decisions[side].duties.map((duty) => dutyWords(duty, policies[side])));
}

function proceduresIn(decisions: Decisions, policies: Policies, side: 0 | 1): Bilingual {
  const names = decisions[side].procedures.map(({ name }) => name);
  return names.length === 0 ? allOf([]) : listed(names, policies[side].procedures);
}
