import type {
  DefinitionDeclaration,
  LookupDeclaration,
  LookupEntry,
  Name,
  ParameterChange,
  ParameterDeclaration,
  Title,
} from '../syntax/ast.ts';
import { fits, indent, type Lines, withComments, withHead } from './lines.ts';
import { printInBraces } from './print-braces.ts';
import { printClause } from './print-clause.ts';
import { conjuncts, printCondition } from './print-condition.ts';
import { printLiteral, printText } from './print-literal.ts';
import { printName, printTitle } from './print-name.ts';
import { printOperand } from './print-operand.ts';
import { printType } from './print-type.ts';
import { listOf, pick, separator, spaced, type Target, word } from './target.ts';

export function printDefinition(definition: DefinitionDeclaration, target: Target): Lines {
  const { condition } = definition;
  const as = pick(
    target,
    () => word('AsFollows', target),
    () => word('AsEn', target),
  );
  const head = `${word('Define', target)} ${derivedTitle(definition.owner, definition.title, target)} ${as}`;
  if (condition === null) return withComments(definition, [head]);
  const line = `${head} ${printCondition(condition, target)}`;
  const parts =
    condition.kind === 'and' || condition.kind === 'or'
      ? conjuncts(condition, target)
      : [printCondition(condition, target)];
  return withComments(definition, fits(line, 0) ? [line] : [head, ...indent(parts)]);
}

export function printLookup(lookup: LookupDeclaration, target: Target): Lines {
  const head = `${word('Lookup', target)} ${derivedTitle(lookup.owner, lookup.title, target)}: ${printType(lookup.type, target)}`;
  const clauses = lookup.clauses.flatMap((clause) => printClause(clause, target));
  if (lookup.csv === null)
    return [...withComments(lookup, printEntries(head, lookup, target)), ...indent(clauses)];
  const from = pick(
    target,
    () => word('SourcedFrom', target),
    () => word('From', target),
  );
  return withHead(lookup, [`${head} ${from} ${printText(lookup.csv)}`], clauses);
}

/** `前案.程序审理`: a derived field's title after its owner. */
function derivedTitle(owner: Name, title: Title, target: Target): string {
  return `${printName(owner, target)}.${printTitle(title, target, 'member')}`;
}

function printEntries(head: string, { entries, otherwise }: LookupDeclaration, target: Target): Lines {
  const last =
    otherwise &&
    `${pick(
      target,
      () => word('Other', target),
      () => word('Else', target),
    )}: ${printOperand(otherwise, target)}`;
  const texts = entries.map((entry) => printEntry(entry, target));
  if (entries.every(({ comments }) => comments.before.length + comments.within.length === 0)) {
    return printInBraces(head, last === null ? texts : [...texts, last], target);
  }
  const mark = separator(target).trimEnd();
  const lines = entries.flatMap((entry, index) =>
    withComments(entry, [`${texts[index]}${index < entries.length - 1 || last !== null ? mark : ''}`]),
  );
  return [`${head} {`, ...indent(last === null ? lines : [...lines, last]), '}'];
}

function printEntry({ keys, value }: LookupEntry, target: Target): string {
  const names = listOf(keys, target, (key) => printName(key, target, 'member'));
  return `${names}: ${printOperand(value, target)}`;
}

/** Its clauses keep their order: a source stands by the value that it is the source of. */
export function printParameter(parameter: ParameterDeclaration, target: Target): Lines {
  const value = parameter.value && `${word('Is', target)} ${printOperand(parameter.value, target)}`;
  const head = spaced(word('Parameter', target), printTitle(parameter.title, target), value);
  const clauses = parameter.clauses.flatMap((clause) =>
    clause.kind === 'parameter-change'
      ? withComments(clause, [printChange(clause, target)])
      : printClause(clause, target),
  );
  return withHead(parameter, [head], clauses);
}

function printChange({ from, value }: ParameterChange, target: Target): string {
  const date = printLiteral(from, target);
  const start = pick(
    target,
    () => `${word('Since', target)} ${date} ${word('Starting', target)}`,
    () => `${word('From', target)} ${date}`,
  );
  return `${start} ${word('Is', target)} ${printOperand(value, target)}`;
}
