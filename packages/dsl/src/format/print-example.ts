import type {
  AfterClause,
  ExampleDeclaration,
  ExampleEvent,
  Expectation,
  ExpectClause,
  GivenClause,
} from '../syntax/ast.ts';
import { hasComments, type Lines, withComments, withHead } from './lines.ts';
import { printClause, printPrecedenceTarget } from './print-clause.ts';
import { printLiteral } from './print-literal.ts';
import { printName, printTitle } from './print-name.ts';
import { printPath } from './print-operand.ts';
import { printEffect } from './print-procedure.ts';
import { openRecord, printValue } from './print-record.ts';
import { printIsWho } from './print-who.ts';
import { listOf, pick, spaced, type Target, word } from './target.ts';
import { wrapClause } from './wrap.ts';

/** Its clauses keep their order: what is expected after an event stands after it. */
export function printExample(example: ExampleDeclaration, target: Target): Lines {
  const clauses = example.clauses.flatMap((clause) => printExampleClause(clause, target));
  return withHead(example, `${word('Example', target)} ${printTitle(example.title, target)}`, clauses);
}

function printExampleClause(clause: ExampleDeclaration['clauses'][number], target: Target): Lines {
  switch (clause.kind) {
    case 'given':
      return withComments(clause, printGiven(clause, target), 'head');
    case 'expect':
      return withComments(clause, [printExpect(clause, target)]);
    case 'after':
      return withComments(clause, wrapClause([printAfter(clause, target)], 1));
    default:
      return printClause(clause, target);
  }
}

/** A comment of its own stands behind the open brace, so that no field takes it. */
function printGiven(given: GivenClause, target: Target): Lines {
  const start = `${word('Given', target)} ${printName(given.matter, target)} `;
  const [first, ...rest] = hasComments(given)
    ? openRecord(given.facts, target, 1)
    : printValue(given.facts, target, 1, start);
  return [`${start}${first}`, ...rest];
}

function printAfter({ events }: AfterClause, target: Target): string {
  const start = word(target.language === 'zh' ? 'Via' : 'After', target);
  return `${start} ${listOf(events, target, printEvent)}`;
}

function printEvent({ action, on, chosen }: ExampleEvent, target: Target): string {
  const choosing = pick(
    target,
    () => `${word('Chosen', target)} ${word('Is', target)}`,
    () => word('ChoosingEn', target),
  );
  return spaced(
    action === null
      ? word(target.language === 'zh' ? 'Overdue' : 'ExpiryEn', target)
      : printName(action, target),
    word(target.language === 'zh' ? 'DateOn' : 'OnEn', target),
    printLiteral(on, target, 'data'),
    chosen !== null && `${choosing} ${printPath(chosen, target)}`,
  );
}

function printExpect({ expectation }: ExpectClause, target: Target): string {
  return `${word('Expect', target)} ${printExpectation(expectation, target)}`;
}

function printExpectation(expectation: Expectation, target: Target): string {
  switch (expectation.kind) {
    case 'assignee':
      return `${word('Assignee', target)} ${printIsWho(expectation.who, target)}`;
    case 'role':
      return `${printName(expectation.role, target)} ${printIsWho(expectation.who, target)}`;
    case 'rule':
      return `${word('Rule', target)} ${word('Is', target)} ${printPrecedenceTarget(expectation.rule, target)}`;
    case 'due': {
      const due = word(target.language === 'zh' ? 'DueBy' : 'DueEn', target);
      return `${printName(expectation.action, target)} ${due} ${printLiteral(expectation.date, target, 'data')}`;
    }
    case 'effect':
      return printEffect(expectation.effect, target);
    case 'conflict':
      return word('Conflict', target);
    case 'no-rule':
      return pick(
        target,
        () => word('NoRule', target),
        () => `${word('No', target)} ${word('Rule', target)}`,
      );
    case 'needs':
      return `${word('Needs', target)} ${printPath(expectation.path, target)}`;
    case 'excluded':
      return `${word('Excluded', target)} ${printPath(expectation.person, target)}`;
    case 'procedure': {
      const at = word(target.language === 'zh' ? 'To' : 'AtEn', target);
      return `${word('Procedure', target)} ${printName(expectation.procedure, target)} ${at} ${printName(expectation.state, target)}`;
    }
  }
}
