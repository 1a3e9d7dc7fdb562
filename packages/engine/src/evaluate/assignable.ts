import type { CheckedWho, Term } from '@shouze/dsl';
import type { Party } from '../facts/fact-value.ts';
import { type Bars, partiesIn } from './bars.ts';
import { compareText } from './compare-values.ts';
import type { Assignee } from './decision.ts';
import { type Gap, isGap } from './gap.ts';
import type { Scope } from './situation.ts';
import { termValue } from './term.ts';
import { not, type Truth } from './truth.ts';

/** An assignee, none, or the fact that it depends on. */
export type Assignment = Assignee | null | Gap;

/**
 * The first of the fallbacks that can be assigned. None where nothing can: the checker wants a last choice that
 * always can, so that only a list of rules that was never checked ends there.
 */
export function firstAssignable(choices: readonly CheckedWho[], scope: Scope, bars: Bars): Assignment {
  for (const [fallback, who] of choices.entries()) {
    const isLast = fallback === choices.length - 1;
    const assignee =
      who.kind === 'as' ? named(who.who, fallback, scope, bars) : drawn(who, fallback, isLast, scope, bars);
    if (assignee !== null) return assignee;
  }
  return null;
}

function named(who: Term, fallback: number, scope: Scope, bars: Bars): Assignment {
  const value = termValue(who, scope);
  if (isGap(value)) return value;
  const [party] = partiesIn(value);
  if (!party) return null;
  const kind = kindOf(who);
  const free = isAssignable(party, kind, scope, bars);
  if (isGap(free)) return free;
  return free ? { kind, id: party.id, fallback } : null;
}

function kindOf(term: Term): 'person' | 'unit' {
  return term.kind !== 'none' && term.type.kind === 'unit' ? 'unit' : 'person';
}

/** Whoever is not on duty cannot be assigned; nor can a person whom a bar names. */
function isAssignable({ id }: Party, kind: 'person' | 'unit', scope: Scope, bars: Bars): Truth {
  if (scope.situation.facts.inactive.has(id)) return false;
  return kind === 'unit' || not(bars.bar(id));
}

type Draw = Extract<CheckedWho, { kind: 'draw' }>;

/** The engine draws nothing: it says how, and among whom. An empty pool leads on to the next fallback, unless it is the last. */
function drawn(draw: Draw, fallback: number, isLast: boolean, scope: Scope, bars: Bars): Assignment {
  if (draw.by === 'designation') {
    const from = termValue(draw.from, scope);
    if (isGap(from)) return from;
    const [party] = partiesIn(from);
    return party ? { kind: 'draw', by: 'designation', from: party.id, fallback } : null;
  }
  const pool = poolOf(draw.pool, scope, bars);
  if (isGap(pool)) return pool;
  return pool.length > 0 || isLast ? { kind: 'draw', by: draw.by, pool, fallback } : null;
}

/** Sorted by id: who stands first in the text has no advantage. */
function poolOf(terms: readonly Term[], scope: Scope, bars: Bars): readonly string[] | Gap {
  const pool = new Set<string>();
  for (const term of terms) {
    const value = termValue(term, scope);
    if (isGap(value)) return value;
    for (const party of partiesIn(value)) {
      const free = isAssignable(party, poolKind(term), scope, bars);
      if (isGap(free)) return free;
      if (free) pool.add(party.id);
    }
  }
  return [...pool].sort(compareText);
}

function poolKind(term: Term): 'person' | 'unit' {
  if (term.kind === 'none' || term.type.kind !== 'list') return kindOf(term);
  return term.type.of.kind === 'unit' ? 'unit' : 'person';
}

/** Equal for the same responsible, whichever fallback it was. */
export function assigneeKey(assignee: Assignee | null): string {
  if (assignee === null) return '-';
  if (assignee.kind !== 'draw') return JSON.stringify([assignee.kind, assignee.id]);
  return JSON.stringify([assignee.by, assignee.by === 'designation' ? assignee.from : assignee.pool]);
}
