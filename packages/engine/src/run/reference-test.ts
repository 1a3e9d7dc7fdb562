import type { CheckedCondition } from '@shouze/dsl';
import { truthOfFlag, UNKNOWN } from '../compile/truth-codes.ts';
import { truthOf } from '../evaluate/condition.ts';
import { isGap } from '../evaluate/gap.ts';
import { bind, scopeOf, situationOf } from '../evaluate/situation.ts';

import type { Facts } from '../facts/fact-value.ts';
import { parseFacts } from '../facts/parse-facts.ts';
import type { Case } from './case.ts';
import type { Read, Scope } from './read-term.ts';

/** A condition that the runner cannot test by itself: its truth by the reference interpreter. */
export function referenceTest(
  condition: CheckedCondition,
  { policy, calendar }: Scope,
  element: string,
): Read<number> {
  return (of, [row]) => {
    const scope = scopeOf(situationOf(policy, factsOf(of, policy), calendar));
    const place = row?.record ? { record: row.record, path: '', imagined: false } : null;
    const truth = truthOf(condition, place ? bind(scope, element, place) : scope);
    return isGap(truth) ? UNKNOWN : truthOfFlag(truth);
  };
}

/** The checked facts of a case. */
export function factsOf({ source }: Case, policy: Scope['policy']): Facts {
  if (typeof source !== 'string') return source;
  const checked = parseFacts(policy, source);
  if (!checked.ok) throw new RangeError('a case is read from facts without fault');
  return checked.facts;
}
