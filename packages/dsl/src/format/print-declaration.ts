import type { Declaration } from '../syntax/ast.ts';
import type { Lines } from './lines.ts';
import { printChange, printDisable } from './print-amendment.ts';
import { printDefinition, printLookup, printParameter } from './print-definition.ts';
import { printExample } from './print-example.ts';
import { printGuarantee, printNegative } from './print-guarantee.ts';
import { printHeader, printSection } from './print-header.ts';
import { printProcedure } from './print-procedure.ts';
import { printBar, printRule } from './print-rule.ts';
import { printTable } from './print-table.ts';
import { printEntity, printEnum, printExtension, printMatter, printWord } from './print-vocabulary.ts';
import type { Target } from './target.ts';

export function printDeclaration(declaration: Declaration, target: Target): Lines {
  switch (declaration.kind) {
    case 'policy':
    case 'vocabulary':
      return printHeader(declaration, target);
    case 'section':
      return printSection(declaration, target);
    case 'rule':
      return printRule(declaration, target);
    case 'bar':
      return printBar(declaration, target);
    case 'table':
      return printTable(declaration, target);
    case 'definition':
      return printDefinition(declaration, target);
    case 'lookup':
      return printLookup(declaration, target);
    case 'parameter':
      return printParameter(declaration, target);
    case 'procedure':
      return printProcedure(declaration, target);
    case 'example':
      return printExample(declaration, target);
    case 'guarantee':
      return printGuarantee(declaration, target);
    case 'negative':
      return printNegative(declaration, target);
    case 'enum':
      return printEnum(declaration, target);
    case 'entity':
      return printEntity(declaration, target);
    case 'matter':
      return printMatter(declaration, target);
    case 'extension':
      return printExtension(declaration, target);
    case 'change':
      return printChange(declaration, target);
    case 'disable':
      return printDisable(declaration, target);
    case 'unit':
    case 'position':
    case 'role':
    case 'action':
      return printWord(declaration, target);
  }
}
