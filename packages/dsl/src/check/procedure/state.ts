import { diagnose } from '../../diagnostics/catalogue.ts';
import type { StateClause, Transition } from '../../syntax/ast.ts';
import type { CheckedState } from '../checked-ast.ts';
import { lowerPeriod } from '../declare/duty.ts';
import { matterEnvironment } from '../resolve/environment.ts';
import { declarationId, labelsOf } from '../scope/ids.ts';
import { checkAmbiguity } from './ambiguity.ts';
import { lowerEffects } from './effect.ts';
import { sameMeaning } from './same-meaning.ts';
import { lowerTransition, type ProcedureScope } from './transition.ts';

type Deadline = NonNullable<CheckedState['deadline']>;

/** One state with its transitions, its one deadline, and what happens when that passes. */
export function lowerState(node: StateClause, scope: ProcedureScope): CheckedState {
  const events = node.transitions.filter((transition) => transition.event !== null);
  const lowered = events.map((transition) => ({
    node: transition,
    transition: lowerTransition(transition, scope),
  }));
  const sound = lowered.flatMap(({ node: at, transition }) =>
    transition === null ? [] : [{ at, transition }],
  );
  checkAmbiguity(sound, scope.context);
  const deadline = lowerDeadline(node, scope);
  return {
    id: declarationId(node.title),
    title: labelsOf(node.title),
    final: node.final,
    transitions: sound.map(({ transition }) => transition),
    deadline,
    onExpiry: lowerExpiry(node, scope),
  };
}

function lowerDeadline(node: StateClause, scope: ProcedureScope): Deadline | null {
  const { context, matter } = scope;
  const deadlines: Deadline[] = [];
  for (const { event, span } of node.transitions) {
    if (event === null || (event.from === null && event.within === null)) continue;
    const period = lowerPeriod({ ...event, span }, matterEnvironment(matter), context);
    if (!period?.from || !period.within) continue;
    const deadline = { from: period.from, within: period.within };
    const [first] = deadlines;
    if (first !== undefined && !sameMeaning(first, deadline)) {
      context.reporter.add(diagnose('SZ353', span, { name: node.title.primary.text }));
    }
    deadlines.push(deadline);
  }
  return deadlines[0] ?? null;
}

function lowerExpiry(node: StateClause, scope: ProcedureScope): CheckedState['onExpiry'] {
  const { reporter } = scope.context;
  const [expiry, second] = node.transitions.filter((transition) => transition.event === null);
  if (expiry === undefined) return null;
  const name = node.title.primary.text;
  if (second !== undefined) reporter.add(diagnose('SZ357', second.span, { name }));
  if (scope.readable && !node.transitions.some(hasPeriod))
    reporter.add(diagnose('SZ354', expiry.span, { name }));
  const target = scope.names.resolve(expiry.target)?.item;
  const effects = lowerEffects(expiry, scope);
  return target === undefined ? null : { target, effects };
}

function hasPeriod({ event }: Transition): boolean {
  return event !== null && event.within !== null;
}
