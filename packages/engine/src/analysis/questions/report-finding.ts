import { type CheckedRule, type Code, diagnose, type Fix, type Span } from '@shouze/dsl';
import type { Decision } from '../../evaluate/decision.ts';
import type { Finding, FindingKind } from '../finding.ts';
import { replay } from '../search/case-facts.ts';
import type { Answer } from '../search/find-case.ts';
import { type Subject, titleOf } from './subject.ts';

const NOWHERE: Span = { file: '', start: 0, end: 0 };

interface About<C extends Code> {
  readonly code: C;
  readonly kind: FindingKind;
  readonly parameters: Parameters<typeof diagnose<C>>[2];
  readonly rules: readonly { readonly id: string; readonly at: Span }[];
  readonly witness?: Answer;
  readonly fixes?: readonly Fix[];
}

/** The witness is decided by the reference interpreter before anybody sees it. */
export function finding<C extends Code>(
  { code, kind, parameters, rules, witness, fixes = [] }: About<C>,
  { answers: { policy, calendar }, writing }: Subject,
): Finding {
  const ranges = rules.map(({ at }) => at);
  const { severity, message } = diagnose(code, ranges[0] ?? NOWHERE, parameters);
  const replayed = witness?.kind === 'found' ? replay(witness.draft, policy, calendar) : null;
  return {
    code,
    kind,
    severity,
    rules: rules.map(({ id }) => id),
    message,
    ranges,
    witness: replayed?.facts ?? null,
    decision: replayed && concerning(rules.slice(0, 2), replayed.decision),
    fixes: fixes.filter(({ edits }) => edits.every(({ span }) => writing.isOwn(span.file))),
  };
}

/** Of a thousand rows that hold, each is overridden by all before it: then those that the finding is about are told of. */
function concerning(rules: readonly { readonly id: string }[], decision: Decision): Decision {
  const { overridden } = decision;
  if (overridden.length <= MOST_OVERRIDDEN) return decision;
  const ids = new Set(rules.map(({ id }) => id));
  return { ...decision, overridden: overridden.filter(({ rule }) => ids.has(rule)) };
}

const MOST_OVERRIDDEN = 100;

/** A question that was not decided; nothing where it was. */
export function undecided(
  rule: Pick<CheckedRule, 'id' | 'title' | 'at'>,
  question: { readonly zh: string; readonly en: string },
  answer: Answer,
  subject: Subject,
): readonly Finding[] {
  if (answer.kind !== 'undecided') return [];
  const parameters = { name: titleOf(rule), question, why: answer.why };
  return [finding({ code: 'SZ413', kind: 'undecided', parameters, rules: [rule] }, subject)];
}
