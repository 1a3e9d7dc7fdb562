import type {
  DefinitionDeclaration,
  LookupDeclaration,
  LookupEntry,
  Name,
  ParameterChange,
  ParameterDeclaration,
  Title,
} from '../syntax/ast.ts';
import { fits, hasComments, indent, type Lines, withComments, withHead } from './lines.ts';
import { printClause } from './print-clause.ts';
import { conditionPieces } from './print-condition.ts';
import { printLiteral, printText } from './print-literal.ts';
import { printName, printTitle } from './print-name.ts';
import { printOperand } from './print-operand.ts';
import { printType } from './print-type.ts';
import { listOf, pick, separator, spaced, type Target, word } from './target.ts';
import { wrapClause } from './wrap.ts';

export function printDefinition(
  { owner, title, condition, comments }: DefinitionDeclaration,
  target: Target,
): Lines {
  const as = pick(
    target,
    () => word('AsFollows', target),
    () => word('AsEn', target),
  );
  const head = `${word('Define', target)} ${derivedTitle(owner, title, target)} ${as}`;
  if (condition === null) return withComments({ comments }, [head]);
  const [first, ...rest] = conditionPieces(condition, target);
  return withComments({ comments }, wrapClause([`${head} ${first}`, ...rest], 0));
}

export function printLookup(lookup: LookupDeclaration, target: Target): Lines {
  const head = `${word('Lookup', target)} ${derivedTitle(lookup.owner, lookup.title, target)}: ${printType(lookup.type, target)}`;
  const clauses = lookup.clauses.flatMap((clause) => printClause(clause, target));
  if (lookup.csv === null)
    return [...withComments(lookup, printEntries(head, lookup, target), 'head'), ...indent(clauses)];
  const from = pick(
    target,
    () => word('SourcedFrom', target),
    () => word('From', target),
  );
  return withHead(lookup, `${head} ${from} ${printText(lookup.csv)}`, clauses);
}

/** `前案.程序审理`: a derived field's title after its owner. */
function derivedTitle(owner: Name, title: Title, target: Target): string {
  return `${printName(owner, target)}.${printTitle(title, target, 'member')}`;
}

/** On one line where they fit and nothing is said of them, else an entry a line. */
function printEntries(head: string, lookup: LookupDeclaration, target: Target): Lines {
  const { entries, otherwise } = lookup;
  const other = pick(
    target,
    () => word('Other', target),
    () => word('Else', target),
  );
  const last = otherwise === null ? [] : [`${other}: ${printOperand(otherwise, target)}`];
  const texts = [...entries.map((entry) => printEntry(entry, target)), ...last];
  const line = `${head} { ${texts.join(separator(target))} }`;
  const simple =
    entries.every((entry) => entry.keys.length === 1 && !hasComments(entry)) && !hasComments(lookup);
  if (simple && fits(line, 0)) return [line];
  const lines = entries.flatMap((entry) => withComments(entry, wrapClause([printEntry(entry, target)], 1)));
  return [`${head} {`, ...indent([...lines, ...last]), '}'];
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
  return withHead(parameter, head, clauses);
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
