import type { Actor, CheckedDuty, CheckedPath, CheckedRule, Term } from '@shouze/dsl';
import type { Assignee } from '../evaluate/decision.ts';
import type { Case } from './case.ts';
import { type Read, readPath, type Scope } from './read-term.ts';
import type { UnitedDuties } from './unite-duties.ts';

/** Past so many the memory begins anew. */
const REMEMBERED = 2_000;

/**
 * The duties of one verdict, where they hang on one date of the matter and on who is responsible, as they most often do:
 * made once for each of these while it is remembered.
 */
export class RememberedDuties {
  readonly #readDate: Read;
  readonly #asksAssignee: boolean;
  readonly #byBearer = new Map<string | null, Map<string, UnitedDuties>>();
  #size = 0;

  constructor(readDate: Read, asksAssignee: boolean) {
    this.#readDate = readDate;
    this.#asksAssignee = asksAssignee;
  }

  /** Null where they are not remembered. @param assignee null: no rule decides, and standing duties alone are listed */
  recall(of: Case, assignee: Assignee | null): UnitedDuties | null {
    const date = this.#readDate(of, NOTHING_BOUND);
    if (typeof date !== 'string') return null;
    return this.#byBearer.get(this.#bearerOf(assignee))?.get(date) ?? null;
  }

  /** @param united all duties of the verdict in the case, each of them known */
  remember(of: Case, assignee: Assignee | null, united: UnitedDuties): void {
    const date = this.#readDate(of, NOTHING_BOUND);
    if (typeof date !== 'string') return;
    if (this.#size >= REMEMBERED) this.#forget();
    const bearer = this.#bearerOf(assignee);
    const byDate = this.#byBearer.get(bearer) ?? new Map<string, UnitedDuties>();
    this.#byBearer.set(bearer, byDate);
    byDate.set(date, united);
    this.#size += 1;
  }

  #bearerOf(assignee: Assignee | null): string | null {
    if (assignee === null) return null;
    return this.#asksAssignee && assignee.kind !== 'draw' ? assignee.id : NOBODY_YET;
  }

  #forget(): void {
    this.#byBearer.clear();
    this.#size = 0;
  }
}

const NOTHING_BOUND: readonly [] = Object.freeze([]);
/** No person and no unit has an empty id. */
const NOBODY_YET = '';

/** @param rules of one verdict. Null where their duties hang on more, or on no date */
export function rememberDuties(rules: readonly CheckedRule[], scope: Scope): RememberedDuties | null {
  const duties = rules.flatMap((rule) => rule.duties);
  const dates = new Map<string, CheckedPath>();
  for (const duty of duties) {
    const asked = datesOf(duty, scope);
    if (asked === null) return null;
    for (const path of asked) dates.set(path.fields.join('.'), path);
  }
  const [date, ...others] = dates.values();
  if (date === undefined || others.length > 0) return null;
  const asksAssignee = duties.some(({ actor }) => actor.kind === 'assignee');
  return new RememberedDuties(readPath(date, scope), asksAssignee);
}

/** The dates that a duty hangs on; null where it hangs on other facts. */
function datesOf({ actor, from, within }: CheckedDuty, scope: Scope): readonly CheckedPath[] | null {
  if (!isBorneAlike(actor)) return null;
  if (from === null || within === null) return [];
  if (from.kind !== 'path' || from.root !== null) return null;
  return hasOneLength(within, scope) ? [from] : null;
}

/** By the same in every case, or by who is responsible. */
function isBorneAlike(actor: Actor): boolean {
  return actor.kind !== 'who' || actor.who.kind === 'constant';
}

/** A parameter that changes in time has several. */
function hasOneLength(within: Term, { policy }: Scope): boolean {
  if (within.kind === 'constant') return true;
  return within.kind === 'parameter' && (policy.parameters.get(within.parameter)?.timeline.length ?? 0) < 2;
}
