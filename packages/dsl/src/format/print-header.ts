import type { HeaderLine, PolicyHeader, SectionHeading, VocabularyHeader } from '../syntax/ast.ts';
import { inCanonicalOrder } from './clause-order.ts';
import { type Lines, withComments, withHead } from './lines.ts';
import { printClause } from './print-clause.ts';
import { printLiteral } from './print-literal.ts';
import { printName, printTitle } from './print-name.ts';
import { listOf, pick, type Target, word } from './target.ts';

export function printHeader(header: PolicyHeader | VocabularyHeader, target: Target): Lines {
  const keyword = word(header.kind === 'policy' ? 'Policy' : 'Vocabulary', target);
  const lines = inCanonicalOrder(header.lines).flatMap((line) => printHeaderLine(line, target));
  return withHead(header, `${keyword} ${printTitle(header.title, target)}`, lines);
}

export function printSection(section: SectionHeading, target: Target): Lines {
  return withComments(section, [`${word('Section', target)} ${printTitle(section.title, target)}`]);
}

function printHeaderLine(line: HeaderLine, target: Target): Lines {
  if (line.kind === 'citing' || line.kind === 'note') return printClause(line, target);
  return withComments(line, [headerLine(line, target)]);
}

function headerLine(line: Exclude<HeaderLine, { readonly kind: 'citing' | 'note' }>, target: Target): string {
  switch (line.kind) {
    case 'version':
      return `${word('Version', target)} ${printLiteral(line.version, target)}`;
    case 'court':
      return `${word('Court', target)} ${printName(line.court, target)}`;
    case 'effective':
      return `${word('Effective', target)} ${printLiteral(line.date, target)}`;
    case 'until':
      return `${word('Until', target)} ${printLiteral(line.date, target)}`;
    case 'calendar':
      return `${word('Calendar', target)} ${printName(line.calendar, target)}`;
    case 'uses':
      return `${word('Uses', target)} ${listOf(line.libraries, target, printName)}`;
    case 'based-on':
      return `${basedOn(target)} ${printName(line.base, target)} ${printLiteral(line.version, target)}`;
  }
}

function basedOn(target: Target): string {
  return pick(
    target,
    () => word('BasedOn', target),
    () => `${word('BasedEn', target)} ${word('OnEn', target)}`,
  );
}
