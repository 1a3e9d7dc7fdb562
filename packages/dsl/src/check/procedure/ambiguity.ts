import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Transition } from '../../syntax/ast.ts';
import type { CheckedCondition, CheckedTransition } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';
import { sameMeaning } from './same-meaning.ts';

interface Placed {
  readonly at: Transition;
  readonly transition: CheckedTransition;
}

/** Two transitions of one actor and one action are told apart only by guards of which one denies the other. */
export function checkAmbiguity(transitions: readonly Placed[], { reporter }: CheckContext): void {
  for (const [index, second] of transitions.entries()) {
    const first = transitions.slice(0, index).find((other) => couldBoth(other.transition, second.transition));
    if (first === undefined) continue;
    const { event } = second.at;
    const actor = event?.actor.names.map((name) => name.text).join('.') ?? '';
    const message = { zh: '另一种走向', en: 'the other way' };
    const related = [{ span: first.at.span, message }];
    const span = event?.action.span ?? second.at.span;
    reporter.add(diagnose('SZ352', span, { name: event?.action.text ?? '', actor }, { related }));
  }
}

function couldBoth(a: CheckedTransition, b: CheckedTransition): boolean {
  if (a.action !== b.action || !sameMeaning(a.actor, b.actor)) return false;
  if (a.guard === null || b.guard === null) return true;
  return !(denies(a.guard, b.guard) || denies(b.guard, a.guard));
}

function denies(a: CheckedCondition, b: CheckedCondition): boolean {
  return a.kind === 'not' && sameMeaning(a.operand, b);
}
