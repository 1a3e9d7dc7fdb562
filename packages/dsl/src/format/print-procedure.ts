import type { Effect, ProcedureDeclaration, StateClause, Transition } from '../syntax/ast.ts';
import { type Lines, withComments, withHead } from './lines.ts';
import { printClause, printDeadline } from './print-clause.ts';
import { printCondition } from './print-condition.ts';
import { printName, printTitle } from './print-name.ts';
import { printPath } from './print-operand.ts';
import { printMatterHead } from './print-rule.ts';
import { printActor } from './print-who.ts';
import { listOf, pick, spaced, type Target, word } from './target.ts';
import { wrapClause } from './wrap.ts';

/** Its clauses keep their order, as the first state is the start; sources and notes go before the states. */
export function printProcedure(procedure: ProcedureDeclaration, target: Target): Lines {
  const isState = (clause: ProcedureDeclaration['clauses'][number]): clause is StateClause =>
    clause.kind === 'state';
  const sources = procedure.clauses
    .filter((clause) => !isState(clause))
    .flatMap((clause) => printClause(clause, target));
  const states = procedure.clauses.filter(isState).flatMap((state) => printState(state, target));
  return withHead(procedure, printMatterHead('Procedure', procedure.title, procedure.matter, target), [
    ...sources,
    ...states,
  ]);
}

function printState(state: StateClause, target: Target): Lines {
  const head = `${word(state.final ? 'Final' : 'State', target)} ${printTitle(state.title, target)}`;
  const transitions = state.transitions.flatMap((transition) =>
    withComments(transition, wrapClause(transitionPieces(transition, target), 2)),
  );
  return withHead(state, head, transitions);
}

function transitionPieces({ event, target: state, effects }: Transition, target: Target): readonly string[] {
  const arrow = pick(
    target,
    () => '→',
    () => '->',
  );
  const doing = pick(
    target,
    () => word('Alongside', target),
    () => word('DoingEn', target),
  );
  return [
    ...(event === null ? [expiry(target)] : eventPieces(event, target)),
    spaced(
      arrow,
      printName(state, target),
      effects.length > 0 && `${doing} ${listOf(effects, target, printEffect)}`,
    ),
  ];
}

function expiry(target: Target): string {
  return pick(
    target,
    () => word('Overdue', target),
    () => `${word('OnEn', target)} ${word('ExpiryEn', target)}`,
  );
}

function eventPieces(event: NonNullable<Transition['event']>, target: Target): readonly string[] {
  const choosing = pick(
    target,
    () => word('From', target),
    () => `${word('ChoosingEn', target)} ${word('From', target)}`,
  );
  return [
    `${printActor(event.actor, target)} ${word('May', target)} ${printName(event.action, target)}`,
    event.guard === null ? '' : `${word('When', target)} ${printCondition(event.guard, target)}`,
    printDeadline(event.from, event.within, target),
    event.choosing.length === 0 ? '' : `${choosing} ${listOf(event.choosing, target, printPath)}`,
  ].filter((piece) => piece !== '');
}

export function printEffect(effect: Effect, target: Target): string {
  switch (effect.kind) {
    case 'reroute':
      return word('Reroute', target);
    case 'archive':
      return word('Archive', target);
    case 'reassign':
      return `${word('Reassign', target)} ${effect.who === null ? word('Chosen', target) : printPath(effect.who, target)}`;
    case 'notify':
      return `${word('Notify', target)} ${printActor(effect.whom, target)}`;
  }
}
