import type { CaseReader } from '../procedure/procedure.ts';
import { partiesIn } from './bars.ts';
import { truthOf } from './condition.ts';
import type { Assignee } from './decision.ts';
import { actorOf } from './duties.ts';
import { isGap } from './gap.ts';
import type { Scope } from './situation.ts';
import { termDuration, termValue } from './term.ts';

/** What a procedure sees of a case: its facts, and who it is assigned to. */
export function caseReader(scope: Scope, assignee: Assignee | null): CaseReader {
  return {
    deadline(from, within) {
      const start = termValue(from, scope);
      const duration = termDuration(within, scope);
      if (typeof start !== 'string' || isGap(duration) || duration === null) return null;
      return scope.situation.calendar.deadline(start, duration);
    },
    holds(guard) {
      const truth = truthOf(guard, scope);
      return isGap(truth) ? null : truth;
    },
    actor(actor) {
      const id = actorOf(actor, assignee, scope);
      return isGap(id) ? null : id;
    },
    party(term) {
      const value = termValue(term, scope);
      return isGap(value) ? null : (partiesIn(value)[0]?.id ?? null);
    },
  };
}
