import type {
  Actor,
  CheckedBar,
  CheckedCondition,
  CheckedDuty,
  CheckedEvent,
  CheckedExpectation,
  CheckedPolicy,
  CheckedRule,
  CheckedWho,
  Constant,
  Term,
} from '@shouze/dsl';
import { expect } from 'vitest';
import {
  type Calendar,
  checkFacts,
  createCalendar,
  type Decision,
  decide,
  type Facts,
} from '../../src/index.ts';
import { NOWHERE, t, vocabulary, word } from './vocabulary.ts';

export const weekends: Calendar = createCalendar(null);

export interface RuleSketch {
  readonly when?: CheckedRule['when'];
  readonly to?: readonly CheckedWho[] | null;
  readonly roles?: CheckedRule['roles'];
  readonly duties?: readonly CheckedDuty[];
  readonly procedures?: readonly string[];
  readonly overrides?: readonly string[];
  readonly citing?: readonly string[];
}

export interface PolicySketch {
  readonly rules?: Readonly<Record<string, RuleSketch>>;
  readonly bars?: Readonly<
    Record<string, { when: CheckedCondition; persons: readonly Term[]; citing?: readonly string[] }>
  >;
  readonly definitions?: Readonly<Record<string, { owner: string; condition: CheckedCondition }>>;
  readonly lookups?: Readonly<
    Record<string, { entries: Readonly<Record<string, Constant>>; otherwise: Constant | null }>
  >;
  readonly parameters?: Readonly<
    Record<string, readonly (readonly [from: string | null, value: Constant])[]>
  >;
  readonly procedures?: Readonly<Record<string, { from: Term; within: Term } | null>>;
  readonly examples?: Readonly<
    Record<
      string,
      {
        facts: Record<string, unknown>;
        events?: readonly CheckedEvent[];
        expect: readonly CheckedExpectation[];
      }
    >
  >;
  readonly effective?: string | null;
  readonly until?: string | null;
}

function map<T, U>(
  sketches: Readonly<Record<string, T>> | undefined,
  make: (id: string, sketch: T) => U,
): Map<string, U> {
  return new Map(Object.entries(sketches ?? {}).map(([id, sketch]) => [id, make(id, sketch)]));
}

/** `rank` is closed here, as the checker does. */
export function policy(sketch: PolicySketch): CheckedPolicy {
  return {
    id: 'test',
    title: { zh: '测试', en: 'test' },
    version: 1,
    court: '川1527',
    effective: sketch.effective ?? null,
    until: sketch.until ?? null,
    calendar: null,
    calendarData: null,
    hash: 'sha256:test',
    inheritance: null,
    vocabulary,
    definitions: map(sketch.definitions, (id, definition) => ({ ...word(id), ...definition })),
    lookups: map(sketch.lookups, (id, { entries, otherwise }) => ({
      ...word(id),
      enum: 'kind',
      type: t.unit,
      entries: new Map(Object.entries(entries)),
      otherwise,
    })),
    parameters: map(sketch.parameters, (id, timeline) => ({
      ...word(id),
      type: t.text,
      citations: [],
      timeline: timeline.map(([from, value]) => ({ from, value })),
    })),
    rules: map(sketch.rules, (id, rule) => makeRule(id, rule, sketch.rules ?? {})),
    bars: map(
      sketch.bars,
      (id, { citing, ...bar }): CheckedBar => ({
        ...word(id),
        matter: 'filing',
        citations: citing ?? [],
        ...bar,
      }),
    ),
    procedures: map(sketch.procedures, (id, deadline) => ({
      ...word(id),
      matter: 'filing',
      citations: [],
      states: [
        {
          id: 'open',
          title: { zh: null, en: 'open' },
          final: false,
          transitions: [],
          deadline,
          onExpiry: null,
        },
      ],
    })),
    guarantees: new Map(),
    negatives: new Map(),
    examples: [
      ...map(sketch.examples, (id, example) => ({
        ...word(id),
        facts: example.facts,
        events: example.events ?? [],
        expectations: example.expect,
      })).values(),
    ],
    lineStarts: new Map([['test.shouze', [0, 10]]]),
  };
}

function makeRule(id: string, rule: RuleSketch, rules: Readonly<Record<string, RuleSketch>>): CheckedRule {
  return {
    ...word(id),
    matter: 'filing',
    section: null,
    when: rule.when === undefined ? null : rule.when,
    outcome: rule.to ?? null,
    roles: rule.roles ?? [],
    duties: rule.duties ?? [],
    procedures: rule.procedures ?? [],
    rank: { line: id, place: 0, before: new Map([...closure(id, rules)].map((under) => [under, 0])) },
    citations: rule.citing ?? [],
    borrowed: [],
    note: null,
  };
}

function closure(
  id: string,
  rules: Readonly<Record<string, RuleSketch>>,
  found = new Set<string>(),
): ReadonlySet<string> {
  for (const next of rules[id]?.overrides ?? []) if (!found.has(next)) closure(next, rules, found.add(next));
  return found;
}

export function duty(
  action: string,
  actor: Actor | Term,
  from: Term | null = null,
  within: Term | null = null,
): CheckedDuty {
  const who: Actor =
    actor.kind === 'assignee' || actor.kind === 'position' || actor.kind === 'who'
      ? actor
      : { kind: 'who', who: actor };
  return { action, actor: who, from, within, at: NOWHERE };
}

export const assignee: Actor = { kind: 'assignee' };

export function factsOf(policy: CheckedPolicy, given: Record<string, unknown>): Facts {
  const result = checkFacts(policy, { matter: 'filing', received: '2022-10-08', kind: 'civil', ...given });
  expect(result.ok ? [] : result.faults).toEqual([]);
  if (!result.ok) throw new Error('faulty facts');
  return result.facts;
}

export function decideFor(
  sketch: PolicySketch | CheckedPolicy,
  given: Record<string, unknown> = {},
): Decision {
  const checked = 'vocabulary' in sketch ? sketch : policy(sketch);
  return decide(checked, factsOf(checked, given), weekends);
}

export function aPrior(given: Record<string, unknown> = {}): Record<string, unknown> {
  return { case_number: '(2022)川1527民初1号', handler: '王某', ...given };
}
