import type {
  EntityDeclaration,
  EnumDeclaration,
  ExtensionDeclaration,
  FieldDeclaration,
  MatterDeclaration,
  OrderKey,
  WordDeclaration,
} from '../syntax/ast.ts';
import type { KeywordId } from '../syntax/keywords.ts';
import { indent, type Lines, withComments } from './lines.ts';
import { printMembers } from './print-braces.ts';
import { printDirection } from './print-condition.ts';
import { printLiteral } from './print-literal.ts';
import { printName, printTitle } from './print-name.ts';
import { printPath } from './print-operand.ts';
import { printType } from './print-type.ts';
import { listOf, pick, spaced, type Target, word } from './target.ts';

const wordKinds = { unit: 'Unit', position: 'Position', role: 'Role', action: 'Action' } as const;
const extended = { enum: 'Enum', entity: 'Entity', matter: 'Matter' } as const satisfies Record<
  string,
  KeywordId
>;

/** `机构 立案庭 filing_division` and its like. */
export function printWord(declaration: WordDeclaration, target: Target): Lines {
  return withComments(declaration, [
    `${word(wordKinds[declaration.kind], target)} ${printTitle(declaration.title, target, 'member')}`,
  ]);
}

export function printEnum(declaration: EnumDeclaration, target: Target): Lines {
  const head = `${word('Enum', target)} ${printTitle(declaration.title, target, 'member')}`;
  return withComments(declaration, printMembers(head, declaration.members, target), 'head');
}

export function printEntity(entity: EntityDeclaration, target: Target): Lines {
  const head = `${word('Entity', target)} ${printTitle(entity.title, target, 'member')}`;
  return withComments(
    entity,
    printFields(head, entity.fields, printOrder(entity.order, target), target),
    'head',
  );
}

export function printMatter(matter: MatterDeclaration, target: Target): Lines {
  const head = `${word('Matter', target)} ${printTitle(matter.title, target, 'member')}`;
  return withComments(matter, printFields(head, matter.fields, [], target), 'head');
}

export function printExtension(extension: ExtensionDeclaration, target: Target): Lines {
  const head = `${word('Extend', target)} ${word(extended[extension.of], target)} ${printName(extension.name, target, 'member')}`;
  const lines =
    extension.of === 'enum'
      ? printMembers(head, extension.members, target)
      : printFields(head, extension.fields, [], target);
  return withComments(extension, lines, 'head');
}

function printFields(head: string, fields: readonly FieldDeclaration[], order: Lines, target: Target): Lines {
  const lines = fields.flatMap((field) => withComments(field, [printField(field, target)]));
  return [`${head} {`, ...indent([...lines, ...order]), '}'];
}

function printField(
  { title, type, optional, default: fallback, asOf }: FieldDeclaration,
  target: Target,
): string {
  const value =
    fallback && (fallback.kind === 'path' ? printPath(fallback, target) : printLiteral(fallback, target));
  return spaced(
    `${printTitle(title, target, 'member')}: ${printType(type, target)}`,
    optional && word('Optional', target),
    value && `${word('Default', target)} ${value}`,
    asOf &&
      pick(
        target,
        () => word('AsOf', target),
        () => `${word('AsEn', target)} ${word('OfEn', target)}`,
      ),
  );
}

function printOrder(order: readonly OrderKey[], target: Target): Lines {
  if (order.length === 0) return [];
  const key = ({ field, direction }: OrderKey): string =>
    spaced(printName(field, target, 'value'), direction && printDirection(direction, target));
  return [`${word('Order', target)} ${listOf(order, target, key)}`];
}
