import type { Bilingual } from '@shouze/dsl';
import type { Decision } from '@shouze/engine';
import { describe, expect, it } from 'vitest';
import type { Labeller } from '../src/worker/labels.ts';
import { BAD_FACTS, changeBetween, outcomeOf, UNDECIDED } from '../src/worker/outcome.ts';

const word = (id: string): Bilingual => ({ zh: `【${id}】`, en: id });
const labeller: Labeller = {
  unit: word,
  actor: word,
  action: word,
  role: word,
  matter: word,
  rule: word,
  bar: word,
  procedure: word,
  path: (_, path) => word(path),
  value: (_, __, value) => word(String(value)),
};

const decision = (changes: Partial<Decision>): Decision => ({
  status: 'decided',
  matter: 'filing',
  roles: {},
  excluded: [],
  rules: [],
  standing: [],
  bound: {},
  duties: [],
  procedures: [],
  citations: [],
  overridden: [],
  missing: [],
  warnings: [],
  policy: 'sha256:0',
  ...changes,
});

const toPerson = (id: string, fallback = 0): Partial<Decision> => ({
  assignee: { kind: 'person', id, fallback },
});
const divertBy = (due: string): Partial<Decision> => ({
  duties: [{ action: 'divert', actor: 'filing_division', from: '2022-10-08', due, provisional: false }],
});
const outcome = (...changes: readonly Partial<Decision>[]) =>
  outcomeOf(decision(Object.assign({}, ...changes)), labeller);

describe('the change between two outcomes', () => {
  it('is none where nothing is published', () => {
    expect(changeBetween(null, outcome(toPerson('王某')))).toBe('none');
  });

  it('is none for the same person by another fallback or another rule', () => {
    const rules = [{ name: '乙', at: 'a.shouze:1:1', certain: true }];
    expect(changeBetween(outcome(toPerson('王某', 0)), outcome(toPerson('王某', 1), { rules }))).toBe('none');
  });

  it('is a change of routing for another person, status, role or pool', () => {
    const before = outcome(toPerson('王某'));
    expect(changeBetween(before, outcome(toPerson('李某')))).toBe('routing');
    expect(changeBetween(before, outcome({ status: 'no_rule' }))).toBe('routing');
    const roles = { assistant: { kind: 'unit', id: 'police', fallback: 0 } } as const;
    expect(changeBetween(before, outcome(toPerson('王某'), { roles }))).toBe('routing');
    const lot = (pool: readonly string[]) =>
      outcome({ assignee: { kind: 'draw', by: 'lot', pool, fallback: 0 } });
    expect(changeBetween(lot(['civil_1']), lot(['civil_1', 'civil_2']))).toBe('routing');
  });

  it('is a change of details for another due date, procedure or barred person', () => {
    const before = outcome(toPerson('王某'), divertBy('2022-10-24'));
    expect(changeBetween(before, outcome(toPerson('王某'), divertBy('2022-10-18')))).toBe('details');
    const procedures = [{ name: '首审复核', until: null }];
    expect(changeBetween(before, outcome(toPerson('王某'), divertBy('2022-10-24'), { procedures }))).toBe(
      'details',
    );
  });

  it('is none of the case where one of the vocabularies refuses it', () => {
    const decided = outcome(toPerson('王某'));
    expect(changeBetween(decided, BAD_FACTS)).toBe('misfit');
    expect(changeBetween(BAD_FACTS, decided)).toBe('misfit');
    expect(changeBetween(BAD_FACTS, BAD_FACTS)).toBe('none');
  });

  it('is none while the draft cannot be decided', () => {
    expect(changeBetween(outcome(toPerson('王某')), UNDECIDED)).toBe('none');
  });

  it('does not depend on the order of duties or roles', () => {
    const a = { action: 'divert', actor: 'x', from: null, due: null, provisional: false };
    const b = { ...a, action: 'file' };
    expect(changeBetween(outcome({ duties: [a, b] }), outcome({ duties: [b, a] }))).toBe('none');
  });
});

describe('the responsible in words', () => {
  it('names a person, a pool or who designates', () => {
    expect(outcome(toPerson('王某')).responsible.zh).toBe('【王某】');
    const lot = outcome({ assignee: { kind: 'draw', by: 'lot', pool: ['a', 'b'], fallback: 0 } });
    expect(lot.responsible).toEqual({ zh: '【a】、【b】随机', en: 'a, b by lot' });
    const named = outcome({ assignee: { kind: 'draw', by: 'designation', from: 'hub', fallback: 0 } });
    expect(named.responsible.zh).toBe('由【hub】指定');
  });

  it('names the further roles beside it', () => {
    const roles = { assistant: { kind: 'unit', id: 'police', fallback: 0 } } as const;
    expect(outcome(toPerson('王某'), { roles }).roles.en).toBe('assistant police');
  });

  it('names each party of a conflict once', () => {
    const party = (id: string) =>
      ({ rule: id, assignee: { kind: 'unit', id, fallback: 0 }, duties: [] }) as const;
    const conflict = outcome({ status: 'conflict', candidates: [party('a'), party('b'), party('a')] });
    expect(conflict.responsible.en).toBe('a / b');
  });
});
