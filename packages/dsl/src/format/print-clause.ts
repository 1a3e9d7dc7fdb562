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
import { type Lines, withComments } from './lines.ts';
import { conditionPieces } from './print-condition.ts';
import { printText } from './print-literal.ts';
import { printName } from './print-name.ts';
import { printDurationOrPath, printOperand, printPath } from './print-operand.ts';
import { fallbacks, printActor, printIsWho, printWho } from './print-who.ts';
import { listOf, pick, spaced, type Target, word } from './target.ts';
import { wrapClause } from './wrap.ts';

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
  return withComments(clause, wrapClause(clausePieces(clause, target), 1));
}

/** The pieces of a clause between which its line may break. */
function clausePieces(clause: AnyClause, target: Target): readonly string[] {
  switch (clause.kind) {
    case 'when':
      return guardPieces('When', clause.condition, target);
    case 'outcome':
      return outcomePieces(clause.choices, target);
    case 'never':
      return [printNever(clause, target)];
    case 'role':
      return rolePieces(clause, target);
    case 'duty':
      return [printDuty(clause, target)];
    case 'may':
      return [`${word('May', target)} ${listOf(clause.procedures, target, printName)}`];
    case 'overrides':
    case 'subject-to':
      return [
        `${precedenceWords(clause.kind, target)} ${listOf(clause.targets, target, printPrecedenceTarget)}`,
      ];
    case 'citing':
      return [`${word('Citing', target)} ${printText(clause.text)}`];
    case 'note':
      return [`${word('Note', target)} ${printText(clause.text)}`];
    case 'table-else':
      return [`${word('Else', target)} ${printWho(clause.who, target)}`];
  }
}

/** `当 C`, `若 C`. */
export function guardPieces(
  keyword: KeywordId,
  condition: Condition | Otherwise,
  target: Target,
): readonly string[] {
  const start = word(keyword, target);
  if (condition.kind === 'otherwise') return [`${start} ${word('Otherwise', target)}`];
  const [first, ...rest] = conditionPieces(condition, target);
  return [`${start} ${first}`, ...rest];
}

export function outcomePieces([first, ...rest]: readonly Who[], target: Target): readonly string[] {
  if (first === undefined) return [];
  const assign = pick(
    target,
    () => `${word('Assignee', target)} ${printIsWho(first, target)}`,
    () => `${word('Assign', target)} ${printWho(first, target)}`,
  );
  return [`${word('Then', target)} ${assign}`, ...fallbacks(rest, target)];
}

function rolePieces({ role, choices: [first, ...rest] }: RoleClause, target: Target): readonly string[] {
  if (first === undefined) return [];
  const name = printName(role, target);
  const head = pick(
    target,
    () => `${word('Alongside', target)} ${name} ${printIsWho(first, target)}`,
    () => `${word('And', target)} ${word('AsEn', target)} ${name} ${printWho(first, target)}`,
  );
  return [head, ...fallbacks(rest, target)];
}

function printNever({ persons }: NeverClause, target: Target): string {
  const never = `${word('Never', target)} ${listOf(persons, target, printPath)}`;
  return pick(
    target,
    () => `${word('Then', target)} ${never}`,
    () => never,
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

/** `自 D 起 N 内`/`within N of D`, `当日`; empty where there is none. */
export function printDeadline(
  from: DutyClause['from'],
  within: DutyClause['within'],
  target: Target,
): string {
  if (within === null) return '';
  const period = printDurationOrPath(within, target);
  const inside = word('Inside', target);
  if (from === null) {
    const isSameDay = within.kind === 'duration' && within.amount === 0;
    return pick(
      target,
      () => spaced(period, !isSameDay && inside),
      () => `${inside} ${period}`,
    );
  }
  const start = printOperand(from, target);
  return pick(
    target,
    () => `${word('Since', target)} ${start} ${word('Starting', target)} ${period} ${inside}`,
    () => `${inside} ${period} ${word('OfEn', target)} ${start}`,
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
