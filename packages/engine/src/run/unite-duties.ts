import { compareText } from '../evaluate/compare-values.ts';
import type { Duty } from '../evaluate/decision.ts';

/** The duties of a decision, as it lists them. */
export interface UnitedDuties {
  readonly list: readonly Duty[];
  /** Whether their dates are worth a warning. */
  readonly isRemarkable: boolean;
}

/** Frozen: it may be given out again. */
export function unitedDuties(duties: readonly Duty[]): UnitedDuties {
  const list = Object.freeze(uniteDuties(duties));
  return { list, isRemarkable: isRemarkable(list) };
}

/**
 * As the reference unites them, without making keys: sorted, and of duties with the same action, actor and due date
 * the one with the earliest start. There are few, so that insertion beats sorting.
 */
export function uniteDuties(duties: readonly Duty[]): readonly Duty[] {
  if (duties.length === 0) return NO_DUTIES;
  const united: Duty[] = [];
  for (const duty of duties) {
    let at = united.length;
    while (at > 0 && compareDuties(duty, united[at - 1] ?? duty) < 0) at -= 1;
    if (at === united.length) united.push(duty);
    else united.splice(at, 0, duty);
  }
  return united.some((duty, index) => isSame(duty, united[index - 1]))
    ? united.filter((duty, index) => !isSame(duty, united[index - 1]))
    : united;
}

const NO_DUTIES: readonly Duty[] = Object.freeze([]);

function compareDuties(a: Duty, b: Duty): number {
  return (
    compareText(a.action, b.action) ||
    compareText(a.actor, b.actor) ||
    compareText(a.due ?? '', b.due ?? '') ||
    compareText(a.from ?? '', b.from ?? '')
  );
}

function isSame(a: Duty, b: Duty | undefined): boolean {
  return b !== undefined && a.action === b.action && a.actor === b.actor && a.due === b.due;
}

function isRemarkable(united: readonly Duty[]): boolean {
  return united.some(({ action, due, provisional }, index) => {
    const before = united[index - 1];
    return provisional || (before?.action === action && before.due !== due);
  });
}
