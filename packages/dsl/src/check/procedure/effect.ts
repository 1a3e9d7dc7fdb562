import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Effect, Transition } from '../../syntax/ast.ts';
import type { CheckedEffect } from '../checked-ast.ts';
import { resolveActor } from '../declare/actor.ts';
import { resolveParty } from '../declare/who.ts';
import { matterEnvironment } from '../resolve/environment.ts';
import type { ProcedureScope } from './transition.ts';

/** What a transition brings about besides the new state. */
export function lowerEffects(node: Transition, scope: ProcedureScope): readonly CheckedEffect[] {
  const effects = node.effects.map((effect) => lowerEffect(effect, node, scope));
  return effects.filter((effect) => effect !== null);
}

function lowerEffect(
  node: Effect,
  transition: Transition,
  { matter, context }: ProcedureScope,
): CheckedEffect | null {
  const environment = matterEnvironment(matter);
  switch (node.kind) {
    case 'reroute':
    case 'archive':
      return { kind: node.kind };
    case 'notify': {
      const whom = resolveActor(node.whom, environment, context);
      return whom === null ? null : { kind: 'notify', whom };
    }
    case 'reassign': {
      if (node.who !== null) {
        const party = resolveParty(node.who, environment, context);
        return party === null ? null : { kind: 'reassign', who: party.term };
      }
      const isChosen = transition.event !== null && transition.event.choosing.length > 0;
      if (!isChosen) context.reporter.add(diagnose('SZ355', node.span, {}));
      return { kind: 'reassign', who: null };
    }
  }
}
