import type { CheckedWho, Term } from '@shouze/dsl';
import { comparedAs } from '../compile/term-paths.ts';
import { compareText } from '../evaluate/compare-values.ts';
import type { Assignee } from '../evaluate/decision.ts';
import type { Case } from './case.ts';
import { partiesOf, partyOf } from './parties.ts';
import type { Barred } from './read-bars.ts';
import { type Read, readTerm, type Scope } from './read-term.ts';
import type { Row } from './row.ts';

/** Undefined where it depends on something unknown; null where nobody can be assigned. */
export type ReadAssignee = (of: Case, bound: readonly Row[], barred: Barred) => Assignee | null | undefined;

/** The first of the fallbacks that can be assigned. */
export function readAssignee(choices: readonly CheckedWho[], scope: Scope): ReadAssignee {
  const ways = choices.map((who, fallback) =>
    who.kind === 'as'
      ? named(who.who, fallback, scope)
      : drawn(who, fallback, fallback === choices.length - 1, scope),
  );
  return (of, bound, barred) => {
    for (const way of ways) {
      const assignee = way(of, bound, barred);
      if (assignee !== null) return assignee;
    }
    return null;
  };
}

/** Whether the outcome is the same for every case in which everybody is on duty. */
export function isConstantWho(who: CheckedWho): boolean {
  const constant = (term: Term): boolean => term.kind === 'constant' && term.type.kind === 'unit';
  if (who.kind === 'as') return constant(who.who);
  return who.by === 'designation' ? constant(who.from) : who.pool.every(constant);
}

function named(who: Term, fallback: number, scope: Scope): ReadAssignee {
  const read = partyTerm(who, scope);
  const kind = who.kind !== 'none' && who.type.kind === 'unit' ? 'unit' : 'person';
  return (of, bound, barred) => {
    const value = read(of, bound);
    if (value === undefined) return undefined;
    const id = partyOf(value);
    if (id === null) return null;
    const free = isAssignable(id, kind, of, barred);
    if (free === undefined) return undefined;
    return free ? { kind, id, fallback } : null;
  };
}

/** A term that names nobody is none. */
export function partyTerm(term: Term, scope: Scope): Read {
  const isList = term.kind !== 'none' && term.type.kind === 'list' && isPartyType(term.type.of.kind);
  return isList || comparedAs(term) === 'party' ? readTerm(term, scope) : asNobody(readTerm(term, scope));
}

function asNobody(read: Read): Read {
  return (of, bound) => (read(of, bound) === undefined ? undefined : null);
}

function isPartyType(kind: string): boolean {
  return kind === 'person' || kind === 'unit';
}

/** Whoever is not on duty cannot be assigned; nor can a person whom a bar names. */
function isAssignable(
  id: string,
  kind: 'person' | 'unit',
  { inactive }: Case,
  { excluded, open }: Barred,
): boolean | undefined {
  if (inactive?.has(id)) return false;
  if (kind === 'unit') return true;
  for (const one of excluded) if (one.id === id) return false;
  return open ? undefined : true;
}

type Draw = Extract<CheckedWho, { kind: 'draw' }>;

/** An empty pool leads on to the next fallback, unless it is the last. */
function drawn(draw: Draw, fallback: number, isLast: boolean, scope: Scope): ReadAssignee {
  if (draw.by === 'designation') {
    const read = partyTerm(draw.from, scope);
    return (of, bound) => {
      const value = read(of, bound);
      if (value === undefined) return undefined;
      const from = partyOf(value);
      return from === null ? null : { kind: 'draw', by: 'designation', from, fallback };
    };
  }
  const { by } = draw;
  const terms = draw.pool.map((term) => ({ read: partyTerm(term, scope), kind: poolKind(term) }));
  return (of, bound, barred) => {
    const pool: string[] = [];
    for (const { read, kind } of terms) {
      const value = read(of, bound);
      if (value === undefined) return undefined;
      for (const id of partiesOf(value)) {
        const free = isAssignable(id, kind, of, barred);
        if (free === undefined) return undefined;
        if (free && !pool.includes(id)) pool.push(id);
      }
    }
    if (pool.length === 0 && !isLast) return null;
    return { kind: 'draw', by, pool: pool.length > 1 ? pool.sort(compareText) : pool, fallback };
  };
}

function poolKind(term: Term): 'person' | 'unit' {
  if (term.kind === 'none') return 'person';
  const type = term.type.kind === 'list' ? term.type.of : term.type;
  return type.kind === 'unit' ? 'unit' : 'person';
}
