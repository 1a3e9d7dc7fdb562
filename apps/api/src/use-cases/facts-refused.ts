import type { ProblemError } from '@shouze/contract';
import type { CheckedPolicy } from '@shouze/dsl';
import type { Facts, Fault } from '@shouze/engine';
import { Refusal } from '../refusal.ts';

/** @param whole where the facts stand in the request: `facts[3]` */
export function errorsOf(faults: readonly Fault[], whole: string): readonly ProblemError[] {
  return faults.map((fault) => ({ ...fault, path: joinPath(whole, fault.path) }));
}

/** A case whose date lies after the last day of the policy that it would be decided by. */
export function afterTheEnd(
  { until }: Pick<CheckedPolicy, 'until'>,
  { matter, values }: Facts,
  whole: string,
): ProblemError | null {
  const date = matter.asOf === null ? null : values.fields.get(matter.asOf);
  if (until === null || matter.asOf === null || typeof date !== 'string' || date <= until) return null;
  const expected = {
    zh: `不晚于政策的废止日 ${until}`,
    en: `not after ${until}, the last day of the policy`,
  };
  return { path: joinPath(whole, matter.asOf), expected, found: date };
}

export function refuseFacts(errors: readonly ProblemError[]): Refusal {
  const detail = {
    zh: `案件事实有 ${errors.length} 处不合词汇表；一件也未作出决定`,
    en: `the facts do not fit the vocabulary in ${errors.length} place(s); no case was decided`,
  };
  return new Refusal('invalid-facts', detail, { errors });
}

export function refuseEnded(errors: readonly ProblemError[]): Refusal {
  const detail = {
    zh: `有 ${errors.length} 件的日期在政策废止之后；一件也未作出决定`,
    en: `${errors.length} case(s) lie after the last day of the policy; no case was decided`,
  };
  return new Refusal('policy-ended', detail, { errors });
}

function joinPath(whole: string, path: string): string {
  if (path === '') return whole;
  return path.startsWith('[') ? `${whole}${path}` : `${whole}.${path}`;
}
