import type { CheckedRule, Code } from '@shouze/dsl';
import type { Finding } from '../finding.ts';
import { finding } from './report-finding.ts';
import type { Subject } from './subject.ts';

/** What may be found of a rule: whether it is, and with which case, is seen when it is followed up. */
export interface Suspicion {
  readonly code: Code;
  readonly rule: CheckedRule;
  readonly follow: () => readonly Finding[];
}

/** Of one code and matter so many are listed: more than anybody mends before analysing again. */
const MOST_LISTED = 100;

/**
 * Follows suspicions up until there are as many findings of a code as anybody reads; the others are counted. So it is
 * with thousands of faults as well as with none: what takes long is the case that shows one.
 */
export function told(suspicions: Iterable<Suspicion>, subject: Subject): readonly Finding[] {
  const byCode = new Map<Code, Told>();
  for (const { code, rule, follow } of suspicions) {
    const { listed, rest } = byCode.get(code) ?? begun(code, byCode);
    if (listed.length < MOST_LISTED) listed.push(...follow());
    else {
      rest.first ??= rule;
      rest.count += 1;
    }
  }
  return [...byCode].flatMap(([code, { listed, rest }]) => [
    ...listed,
    ...notListed(code, listed, rest, subject),
  ]);
}

interface Told {
  readonly listed: Finding[];
  readonly rest: { count: number; first: CheckedRule | null };
}

function begun(code: Code, byCode: Map<Code, Told>): Told {
  const told: Told = { listed: [], rest: { count: 0, first: null } };
  byCode.set(code, told);
  return told;
}

function notListed(
  code: Code,
  listed: readonly Finding[],
  { first, count: more }: Told['rest'],
  subject: Subject,
): readonly Finding[] {
  if (first === null) return [];
  const parameters = { code, listed: listed.length, more };
  return [finding({ code: 'SZ416', kind: 'undecided', parameters, rules: [first] }, subject)];
}

/** Asks each rule a question that concerns none but those near it, and not again while these stay as they are. */
export function toldOfEach(
  code: Code,
  rules: readonly CheckedRule[],
  subject: Subject,
  look: (rule: CheckedRule) => (() => readonly Finding[]) | null,
): readonly Finding[] {
  function* suspicions(): Iterable<Suspicion> {
    for (const rule of rules) {
      const follow = unlessClear(code, rule, subject, () => look(rule));
      if (follow !== null) yield { code, rule, follow };
    }
  }
  return told(suspicions(), subject);
}

/** Null where there was nothing in the version before and nothing near the rule has changed. */
export function unlessClear<Found>(
  question: string,
  rule: CheckedRule,
  { settled }: Subject,
  find: () => Found | null,
): Found | null {
  if (settled.isClear(question, rule)) return null;
  const found = find();
  if (found === null) settled.noteClear(question, rule);
  return found;
}
