import type { CheckedWho, Term } from '../checked-ast.ts';
import type { LoweredWho } from './who.ts';

/** The parties that a choice names; none for `按 规则`, whose parties are the other rule's. */
export function whoTerms(who: LoweredWho): readonly Term[] {
  if (who.kind === 'as-rule') return [];
  if (who.kind === 'as') return [who.who];
  return who.by === 'designation' ? [who.from] : who.pool;
}

/** The choice with each of its parties changed. */
export function mapWho(who: CheckedWho, change: (term: Term) => Term): CheckedWho {
  if (who.kind === 'as') return { ...who, who: change(who.who) };
  return who.by === 'designation'
    ? { ...who, from: change(who.from) }
    : { ...who, pool: who.pool.map(change) };
}
