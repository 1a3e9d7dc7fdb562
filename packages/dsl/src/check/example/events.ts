import { diagnose } from '../../diagnostics/catalogue.ts';
import type { ExampleDeclaration, ExampleEvent, Name } from '../../syntax/ast.ts';
import type { CheckedEvent } from '../checked-ast.ts';
import type { ProcedureOutline } from '../scope/context.ts';
import type { ExpectationScope } from './expectation.ts';
import { expectParty } from './expected-who.ts';

/** `经 X 于 D、Y 于 E`: steps of the matter's procedures and expiries of their states, in the order of time. */
export function lowerEvents(node: ExampleDeclaration, scope: ExpectationScope): readonly CheckedEvent[] {
  const written = node.clauses.flatMap((clause) => (clause.kind === 'after' ? clause.events : []));
  const events = written.flatMap((event) => lowerEvent(event, scope) ?? []);
  for (const [index, event] of events.entries()) {
    const before = events[index - 1];
    // ISO dates compare as text.
    if (before !== undefined && event.on < before.on) {
      scope.context.reporter.add(diagnose('SZ363', event.at, {}));
    }
  }
  return events;
}

function lowerEvent(
  { action, on, chosen, span }: ExampleEvent,
  scope: ExpectationScope,
): CheckedEvent | null {
  const { reporter } = scope.context;
  if (on.kind !== 'date') {
    reporter.add(diagnose('SZ303', on.span, { expected: { zh: '日期', en: 'a date' } }));
    return null;
  }
  const step = action === null ? null : stepOf(action, scope);
  if (step === undefined) return null;
  if (step === null && !outlinesOf(scope).some(({ expires }) => expires)) {
    reporter.add(diagnose('SZ368', span, {}));
    return null;
  }
  if (chosen !== null && (step === null || !outlinesOf(scope).some(({ choices }) => choices.has(step)))) {
    reporter.add(diagnose('SZ369', chosen.span, { name: action?.text ?? '逾期' }));
    return null;
  }
  if (step === null) return { kind: 'expiry', on: on.date, at: span };
  const choice = chosen === null ? null : expectParty(chosen, scope);
  return { kind: 'step', action: step, on: on.date, choice, at: span };
}

/** The action of a step; undefined where it is none, which is told. */
function stepOf(name: Name, scope: ExpectationScope): string | undefined {
  const { names, reporter } = scope.context;
  const action = names.actions.resolve(name)?.item.id;
  if (action === undefined || outlinesOf(scope).some(({ actions }) => actions.has(action))) return action;
  reporter.add(diagnose('SZ364', name.span, { name: name.text }));
  return undefined;
}

function outlinesOf({ matter, context }: ExpectationScope): readonly ProcedureOutline[] {
  return [...context.procedures.values()].filter((procedure) => procedure.matter === matter.id);
}
