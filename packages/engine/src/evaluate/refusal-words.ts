import type { Bilingual, CheckedPolicy, CheckedProcedure } from '@shouze/dsl';
import type { Expiry } from '../procedure/procedure.ts';
import { wordsOf } from './decision-words.ts';
import type { RefusedBy, RefusedEvent } from './run-events.ts';

/** What was to happen. */
export function eventWords({ event }: RefusedEvent, policy: CheckedPolicy): Bilingual {
  if (event.kind === 'expiry') return { zh: `逾期 于 ${event.on}`, en: `expiry on ${event.on}` };
  const action = wordsOf(policy.vocabulary.actions.get(event.action), event.action);
  return { zh: `${action.zh} 于 ${event.on}`, en: `${action.en} on ${event.on}` };
}

/** What expired before, where the procedure stood then, and why the event could not happen there. */
export function refusalWords({ by }: RefusedEvent): Bilingual {
  if (by === null) return { zh: '没有程序可启动', en: 'no procedure is open' };
  const title = titleOf(by.procedure);
  const expired = by.reached.expired.map((expiry) => expiryWords(expiry, by.procedure));
  const why = whyWords(by);
  return {
    zh: `程序 ${title.zh}：${[...expired.map(({ zh }) => zh), why.zh].join('，')}`,
    en: `procedure ${title.en}: ${[...expired.map(({ en }) => en), why.en].join(', ')}`,
  };
}

function expiryWords({ state, on }: Expiry, procedure: CheckedProcedure): Bilingual {
  const { zh, en } = stateWords(procedure, state);
  return { zh: `${zh} 于 ${on} 逾期`, en: `${en} expired on ${on}` };
}

function whyWords({ procedure, refusal, reached }: RefusedBy): Bilingual {
  const { zh, en } = stateWords(procedure, reached.state.state);
  const last = reached.deadline?.date ?? null;
  switch (refusal) {
    case 'no-such-step':
      return { zh: `此时在 ${zh}，没有这一步`, en: `it is at ${en}, which has no such step` };
    case 'other-actor':
      return { zh: `此时在 ${zh}，不应由此人进行`, en: `it is at ${en}, and this is not for this actor` };
    case 'guard-false':
      return { zh: `此时在 ${zh}，条件不成立`, en: `it is at ${en}, and the condition does not hold` };
    case 'guard-unknown':
      return {
        zh: `此时在 ${zh}，条件所需事实未知`,
        en: `it is at ${en}, and facts that the condition needs are unknown`,
      };
    case 'late':
      return {
        zh: `${zh} 的期限至 ${last}，没有写逾期如何处理`,
        en: `the period of ${en} ended on ${last}, and nothing says what then`,
      };
    case 'not-a-choice':
      return {
        zh: `此时在 ${zh}，所选不在范围内`,
        en: `it is at ${en}, and the choice is not among those allowed`,
      };
    case 'not-expired':
      return notExpired({ zh, en }, last, hasPeriod(procedure, reached.state.state));
  }
}

function notExpired({ zh, en }: Bilingual, last: string | null, hasPeriod: boolean): Bilingual {
  if (last !== null)
    return { zh: `${zh} 的期限至 ${last}，未逾期`, en: `the period of ${en} runs until ${last}` };
  return hasPeriod
    ? {
        zh: `${zh} 的期限自何日起算未知，不会逾期`,
        en: `the start of the period of ${en} is unknown, so it does not run`,
      }
    : { zh: `此时在 ${zh}，没有期限`, en: `it is at ${en}, which has no period` };
}

function hasPeriod(procedure: CheckedProcedure, id: string): boolean {
  return procedure.states.some((state) => state.id === id && state.deadline !== null);
}

function titleOf({ title, id }: Pick<CheckedProcedure, 'title' | 'id'>): Bilingual {
  return { zh: title.zh ?? title.en ?? id, en: title.en ?? title.zh ?? id };
}

function stateWords(procedure: CheckedProcedure, id: string): Bilingual {
  const state = procedure.states.find((each) => each.id === id);
  return state === undefined ? { zh: id, en: id } : titleOf(state);
}
