import type {
  CitingClause,
  Condition,
  DutyClause,
  MayClause,
  NeverClause,
  NoteClause,
  Otherwise,
  OutcomeClause,
  PrecedenceClause,
  PrecedenceTarget,
  RoleClause,
  TableElse,
  WhenClause,
  Who,
} from '../syntax/ast.ts';
import type { KeywordId } from '../syntax/keywords.ts';
import { fits, indent, type Lines, withComments } from './lines.ts';
import { conjuncts, printCondition } from './print-condition.ts';
import { printText } from './print-literal.ts';
import { printName } from './print-name.ts';
import { printDurationOrPath, printOperand, printPath } from './print-operand.ts';
import { printActor, printChoices, printIsWho, printWho } from './print-who.ts';
import { listOf, pick, spaced, type Target, word } from './target.ts';

export type AnyClause =
  | WhenClause
  | OutcomeClause
  | NeverClause
  | RoleClause
  | DutyClause
  | MayClause
  | PrecedenceClause
  | CitingClause
  | NoteClause
  | TableElse;

/** A clause of a rule, a bar or a table, on its own lines. */
export function printClause(clause: AnyClause, target: Target): Lines {
  return withComments(
    clause,
    clause.kind === 'when' ? printWhen(clause, target) : [clauseLine(clause, target)],
  );
}

function clauseLine(clause: Exclude<AnyClause, WhenClause>, target: Target): string {
  switch (clause.kind) {
    case 'outcome':
      return printOutcome(clause.choices, target);
    case 'never':
      return printNever(clause, target);
    case 'role':
      return printRole(clause, target);
    case 'duty':
      return printDuty(clause, target);
    case 'may':
      return `${word('May', target)} ${listOf(clause.procedures, target, printName)}`;
    case 'overrides':
    case 'subject-to':
      return `${precedenceWords(clause.kind, target)} ${listOf(clause.targets, target, printPrecedenceTarget)}`;
    case 'citing':
      return `${word('Citing', target)} ${printText(clause.text)}`;
    case 'note':
      return `${word('Note', target)} ${printText(clause.text)}`;
    case 'table-else':
      return `${word('Else', target)} ${printWho(clause.who, target)}`;
  }
}

function printWhen({ condition }: WhenClause, target: Target): Lines {
  return printGuard('When', condition, target);
}

/** `当 C`; a condition that is too long for its line goes on before each of its connectives. */
export function printGuard(keyword: KeywordId, condition: Condition | Otherwise, target: Target): Lines {
  const start = word(keyword, target);
  if (condition.kind === 'otherwise') return [`${start} ${word('Otherwise', target)}`];
  const line = `${start} ${printCondition(condition, target)}`;
  if (fits(line, 1) || (condition.kind !== 'and' && condition.kind !== 'or')) return [line];
  const [first, ...rest] = conjuncts(condition, target);
  return [`${start} ${first}`, ...indent(rest)];
}

export function printOutcome(choices: readonly Who[], target: Target): string {
  const [first, ...rest] = choices;
  if (first === undefined) return word('Then', target);
  const assign = pick(
    target,
    () => `${word('Assignee', target)} ${printIsWho(first, target)}`,
    () => `${word('Assign', target)} ${printWho(first, target)}`,
  );
  return spaced(
    word('Then', target),
    assign,
    ...rest.map((who) => `${word('Else', target)} ${printWho(who, target)}`),
  );
}

function printNever({ persons }: NeverClause, target: Target): string {
  const never = `${word('Never', target)} ${listOf(persons, target, printPath)}`;
  return pick(
    target,
    () => `${word('Then', target)} ${never}`,
    () => never,
  );
}

function printRole({ role, choices }: RoleClause, target: Target): string {
  const name = printName(role, target);
  const [first, ...rest] = choices;
  if (first === undefined) return name;
  return pick(
    target,
    () =>
      spaced(
        word('Alongside', target),
        name,
        printIsWho(first, target),
        ...rest.map((who) => `${word('Else', target)} ${printWho(who, target)}`),
      ),
    () => spaced(word('And', target), word('AsEn', target), name, printChoices(choices, target)),
  );
}

export function printDuty({ actor, from, within, actions }: DutyClause, target: Target): string {
  const what = listOf(actions, target, printName);
  const deadline = printDeadline(from, within, target);
  return pick(
    target,
    () => spaced(actor && `${word('By', target)} ${printActor(actor, target)}`, deadline, what),
    () =>
      spaced(
        actor &&
          `${word('Duty', target)} ${word('OfEn', target)} ${printActor(actor, target)} ${word('To', target)}`,
        what,
        deadline,
      ),
  );
}

/** `自 D 起 N 内`/`within N of D`; empty where there is none. */
export function printDeadline(
  from: DutyClause['from'],
  within: DutyClause['within'],
  target: Target,
): string {
  if (within === null) return '';
  const period = printDurationOrPath(within, target);
  const start = from && printOperand(from, target);
  return pick(
    target,
    () =>
      spaced(
        start && `${word('Since', target)} ${start} ${word('Starting', target)}`,
        period,
        word('Inside', target),
      ),
    () => spaced(word('Inside', target), period, start && `${word('OfEn', target)} ${start}`),
  );
}

function precedenceWords(kind: PrecedenceClause['kind'], target: Target): string {
  if (kind === 'overrides') return word('Overrides', target);
  return pick(
    target,
    () => word('Subject', target),
    () => `${word('Subject', target)} ${word('To', target)}`,
  );
}

/** A rule, a table, a section, or a row: `T 第2行`, `T row 2`. */
export function printPrecedenceTarget({ name, row }: PrecedenceTarget, target: Target): string {
  const title = printName(name, target);
  if (row === null) return title;
  return pick(
    target,
    () => `${title} 第${row}行`,
    () => `${title} ${word('Row', target)} ${row}`,
  );
}
