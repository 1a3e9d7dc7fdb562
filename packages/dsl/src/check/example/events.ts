import { diagnose } from '../../diagnostics/catalogue.ts';
import type { AfterClause, ExampleDeclaration } from '../../syntax/ast.ts';
import type { CheckedEvent } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';
import type { Owner } from '../scope/names.ts';

type Event = AfterClause['events'][number];

/** `经 X 于 D、Y 于 E`: steps of the matter's procedures, in the order of time. */
export function lowerEvents(
  node: ExampleDeclaration,
  matter: Owner,
  context: CheckContext,
): readonly CheckedEvent[] {
  const written = node.clauses.flatMap((clause) => (clause.kind === 'after' ? clause.events : []));
  const events = written.flatMap((event) => lowerEvent(event, matter, context) ?? []);
  for (const [index, event] of events.entries()) {
    const before = events[index - 1];
    // ISO dates compare as text.
    if (before !== undefined && event.on < before.on) {
      context.reporter.add(diagnose('SZ363', event.at, {}));
    }
  }
  return events;
}

function lowerEvent(
  { action: name, on, span }: Event,
  matter: Owner,
  { names, reporter, procedures }: CheckContext,
): CheckedEvent | null {
  const action = names.actions.resolve(name)?.item;
  if (on.kind !== 'date') {
    reporter.add(diagnose('SZ303', on.span, { expected: { zh: '日期', en: 'a date' } }));
    return null;
  }
  if (action === undefined) return null;
  const isStep = [...procedures.values()].some(
    (procedure) => procedure.matter === matter.id && procedure.actions.has(action.id),
  );
  if (!isStep) {
    reporter.add(diagnose('SZ364', name.span, { name: name.text }));
    return null;
  }
  return { action: action.id, on: on.date, at: span };
}
