import type { Bilingual, CheckedEffect, CheckedExpectation, CheckedPolicy, CheckedWho } from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import type { Facts } from '../facts/fact-value.ts';
import { assigneeKey, firstAssignable } from './assignable.ts';
import type { Bars } from './bars.ts';
import { caseReader } from './case-reader.ts';
import type { Assignee, Decision } from './decision.ts';
import { assigneeWords, statusWords, wordsOf } from './decision-words.ts';
import { effectsWords, expectedEffect, isEffect } from './effects.ts';
import { isGap } from './gap.ts';
import type { Run } from './run-events.ts';
import { scopeOf, situationOf } from './situation.ts';

export interface Compared {
  readonly passed: boolean;
  readonly expected: Bilingual;
  readonly found: Bilingual;
}

interface Given {
  readonly policy: CheckedPolicy;
  readonly facts: Facts;
  readonly calendar: Calendar;
  /** After the example's events. */
  readonly run: Run;
}

/** Whether a decision is what an example expects, in words. */
export function compareExpectation(
  expectation: CheckedExpectation,
  decision: Decision,
  given: Given,
): Compared {
  const { policy } = given;
  switch (expectation.kind) {
    case 'assignee':
      return compareAssignees(expectedAssignee(expectation.who, given), decision.assignee, decision, policy);
    case 'role': {
      const role = expectation.role ?? '';
      const found = Object.hasOwn(decision.roles, role) ? decision.roles[role] : undefined;
      return compareAssignees(expectedAssignee(expectation.who, given), found, decision, policy);
    }
    case 'rule': {
      const names = [...decision.rules, ...decision.standing].map(({ name }) => name);
      // Standing rules alone would hide why no other one decides.
      const found = decision.rules.length > 0 ? names : [];
      return listed(names.includes(expectation.rule), expectation.rule, found, decision);
    }
    case 'due':
      return compareDue(expectation.action, expectation.date, decision, policy);
    case 'conflict':
      return compareStatus('conflict', decision);
    case 'no-rule':
      return compareStatus('no_rule', decision);
    case 'needs': {
      const paths = decision.missing.map(({ path }) => path);
      return listed(
        paths.some((path) => isAsked(expectation.path, path)),
        expectation.path,
        paths,
        decision,
      );
    }
    case 'excluded': {
      const persons = decision.excluded.map(({ id }) => id);
      return listed(persons.includes(expectation.person), expectation.person, persons, decision);
    }
    case 'procedure':
      return compareState(expectation.procedure, expectation.state, given, decision);
    case 'effect':
      return compareEffect(expectation.effect, given, decision);
  }
}

const NO_BARS: Bars = { bar: () => false, excluded: [] };

/** What the expectation names, whether or not he could be assigned. */
function expectedAssignee(
  who: CheckedWho,
  { policy, facts, calendar }: Pick<Given, 'policy' | 'facts' | 'calendar'>,
): Assignee | null {
  const everybodyActive = { ...facts, inactive: new Set<string>() };
  const assignee = firstAssignable([who], scopeOf(situationOf(policy, everybodyActive, calendar)), NO_BARS);
  return isGap(assignee) ? null : assignee;
}

function compareAssignees(
  expected: Assignee | null,
  found: Assignee | undefined,
  decision: Decision,
  policy: CheckedPolicy,
): Compared {
  return {
    passed: expected !== null && found !== undefined && assigneeKey(expected) === assigneeKey(found),
    expected: assigneeWords(expected, policy),
    found: found ? assigneeWords(found, policy) : statusWords(decision),
  };
}

function compareDue(action: string, date: string, decision: Decision, policy: CheckedPolicy): Compared {
  const dates = decision.duties.filter((duty) => duty.action === action).map(({ due }) => due ?? '');
  const name = wordsOf(policy.vocabulary.actions.get(action), action);
  const words = (shown: string): Bilingual => ({
    zh: `${name.zh} 截至 ${shown}`,
    en: `${name.en} due ${shown}`,
  });
  return {
    passed: dates.includes(date),
    expected: words(date),
    found: dates.length > 0 ? words(dates.join(', ')) : statusWords(decision),
  };
}

function compareState(name: string, state: string, { policy, run }: Given, decision: Decision): Compared {
  const found = run.states.get(name)?.state;
  const procedure = policy.procedures.get(name);
  const words = (id: string): Bilingual => {
    const [title, at] = [procedure?.title, procedure?.states.find((each) => each.id === id)?.title];
    return {
      zh: `程序 ${title?.zh ?? name} 至 ${at?.zh ?? id}`,
      en: `procedure ${title?.en ?? name} at ${at?.en ?? id}`,
    };
  };
  return {
    passed: found === state,
    expected: words(state),
    found: found === undefined ? openProcedureWords(decision, policy) : words(found),
  };
}

function compareEffect(effect: CheckedEffect, given: Given, decision: Decision): Compared {
  const { policy, facts, calendar, run } = given;
  const scope = scopeOf(situationOf(policy, facts, calendar));
  const expected = expectedEffect(effect, caseReader(scope, decision.assignee ?? null));
  return {
    passed: run.effects.some((found) => isEffect(found, expected)),
    expected: effectsWords([expected], policy),
    found: effectsWords(run.effects, policy),
  };
}

function openProcedureWords({ procedures }: Decision, policy: CheckedPolicy): Bilingual {
  if (procedures.length === 0) return { zh: '没有程序可启动', en: 'no procedure is open' };
  const titles = procedures.map(({ name }) => policy.procedures.get(name)?.title);
  return {
    zh: `可启动的程序:${titles.map((title, index) => title?.zh ?? procedures[index]?.name).join('、')}`,
    en: `open procedures: ${titles.map((title, index) => title?.en ?? procedures[index]?.name).join(', ')}`,
  };
}

function compareStatus(status: Decision['status'], decision: Decision): Compared {
  return {
    passed: decision.status === status,
    expected: statusWords({ ...decision, status }),
    found: statusWords(decision),
  };
}

function listed(passed: boolean, expected: string, found: readonly string[], decision: Decision): Compared {
  const shown = found.join(', ');
  return {
    passed,
    expected: { zh: expected, en: expected },
    found: found.length > 0 ? { zh: shown, en: shown } : statusWords(decision),
  };
}

/** `priors.outcome` asks for `priors[0].outcome`, too. */
function isAsked(expected: string, path: string): boolean {
  return path === expected || path.replace(/\[\d+\]/g, '') === expected;
}
