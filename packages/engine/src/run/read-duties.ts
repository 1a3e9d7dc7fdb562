import type { Actor, CheckedDuty } from '@shouze/dsl';
import type { Assignee, Duty } from '../evaluate/decision.ts';
import type { Case } from './case.ts';
import { DutyMemory } from './duty-memory.ts';
import { partyOf } from './parties.ts';
import { partyTerm } from './read-assignee.ts';
import { type Read, readDuration, readTerm, type Scope } from './read-term.ts';
import type { Row } from './row.ts';

/** Adds a rule's duties to those of others; false where one depends on something unknown. */
export type ReadDuties = (
  of: Case,
  bound: readonly Row[],
  assignee: Assignee | null,
  duties: Duty[],
) => boolean;

export function readDuties(duties: readonly CheckedDuty[], scope: Scope): ReadDuties {
  const reads = duties.map((duty) => readDuty(duty, scope));
  return (of, bound, assignee, found) => {
    for (const read of reads) {
      const duty = read(of, bound, assignee);
      if (duty === undefined) return false;
      if (duty !== null) found.push(duty);
    }
    return true;
  };
}

/** A duty of nobody is none. */
function readDuty(
  { action, actor, from, within }: CheckedDuty,
  scope: Scope,
): (of: Case, bound: readonly Row[], assignee: Assignee | null) => Duty | null | undefined {
  const readActor = actorOf(actor, scope);
  const period = from && within ? { from: readTerm(from, scope), within: readDuration(within, scope) } : null;
  const made = new DutyMemory(action, scope.calendar);
  return (of, bound, assignee) => {
    const who = readActor(of, bound, assignee);
    if (who === undefined || who === null) return who;
    if (period === null) return made.duty(who, null, null);
    const length = period.within(of, bound);
    if (length === undefined) return undefined;
    const start = period.from(of, bound);
    if (start === undefined) return undefined;
    return typeof start === 'string' && length !== null
      ? made.duty(who, start, length)
      : made.duty(who, null, null);
  };
}

function actorOf(
  actor: Actor,
  scope: Scope,
): (of: Case, bound: readonly Row[], assignee: Assignee | null) => string | null | undefined {
  switch (actor.kind) {
    case 'assignee':
      return (_of, _bound, assignee) =>
        assignee === null || assignee.kind === 'draw' ? 'assignee' : assignee.id;
    case 'position':
      return () => actor.position;
    case 'who': {
      const read: Read = partyTerm(actor.who, scope);
      return (of, bound) => {
        const value = read(of, bound);
        return value === undefined ? undefined : partyOf(value);
      };
    }
  }
}
