import { goesBefore } from '@shouze/dsl';
import { assigneeKey } from '../assignable.ts';
import { assignmentKey } from '../rule-results.ts';
import type { Branching } from './branching.ts';
import type { Diagram } from './diagram.ts';
import type { RuleDiagram } from './rule-diagram.ts';
import type { Assignment } from './rule-leaves.ts';

/** A rule and when it says its part. */
export interface Speaking {
  readonly diagram: RuleDiagram;
  readonly when: Diagram<boolean>;
}

/** What the rules that are heard come to: nothing where there are none; null where they conflict. */
export type Heard = Assignment | 'nothing' | null;

export function isDecided(heard: Heard): heard is Assignment {
  return heard !== null && heard !== 'nothing' && heard.assignee !== null;
}

export function statusOf(heard: Heard): 'decided' | 'conflict' | 'no_rule' {
  if (heard === null) return 'conflict';
  return isDecided(heard) ? 'decided' : 'no_rule';
}

/** Equal for the same status and responsible. */
export function heardKey(heard: Heard): string {
  return `${statusOf(heard)} ${isDecided(heard) ? assigneeKey(heard.assignee) : ''}`;
}

/** Those that no other one goes before. What one that always holds goes before is not even read. */
export function heardRules(
  diagrams: readonly RuleDiagram[],
  branching: Branching,
): { readonly heard: readonly Speaking[]; readonly none: Diagram<boolean> } {
  const judged: Speaking[] = [];
  const heard: Speaking[] = [];
  let none = branching.yes;
  for (const diagram of diagrams) {
    const before = judged.filter((other) => goesBefore(other.diagram.rule, diagram.rule));
    const free = branching.and(
      before.map(
        ({ when }) =>
          () =>
            branching.not(when),
      ),
    );
    if (free === branching.no) continue;
    const truth = diagram.truth();
    judged.push({ diagram, when: truth });
    heard.push({ diagram, when: branching.and([() => truth, () => free]) });
    none = branching.and([() => none, () => branching.not(truth)]);
  }
  return { heard, none };
}

/** What the rules that are heard agree on. */
export function agreement(rules: readonly Speaking[], branching: Branching): Diagram<Heard> {
  const { diagrams } = branching;
  const leaf = diagrams.leaves<Heard>((one) =>
    one === null || one === 'nothing' ? String(one) : JSON.stringify([one.assignee, [...one.roles]]),
  );
  const keyOf = knownKeys();
  let heard = leaf('nothing');
  for (const { diagram, when } of rules) {
    heard = diagrams.combineWhere(when, heard, diagram.assignment(), (before, one) =>
      leaf(one === undefined ? before : both(before, one, keyOf)),
    );
  }
  return heard;
}

/** Assignments meet again and again. */
function knownKeys(): (assignment: Assignment) => string {
  const known = new Map<Assignment, string>();
  return (assignment) => {
    const key = known.get(assignment) ?? assignmentKey(assignment);
    known.set(assignment, key);
    return key;
  };
}

/** Rules that agree on who may have come to him by different fallbacks. */
function both(before: Heard, one: Assignment | null, keyOf: (assignment: Assignment) => string): Heard {
  if (before === 'nothing') return one;
  if (before === null || one === null || keyOf(before) !== keyOf(one)) return null;
  const isLess = (one.assignee?.fallback ?? 0) < (before.assignee?.fallback ?? 0);
  return isLess ? { ...before, assignee: one.assignee } : before;
}
