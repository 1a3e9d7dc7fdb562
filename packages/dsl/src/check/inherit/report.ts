import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Declaration, PolicyHeader } from '../../syntax/ast.ts';
import type { CheckedInheritance, CheckedParameter, CheckedRule, InheritedAddition } from '../checked-ast.ts';
import { lowerRule } from '../declare/rule.ts';
import { sameMeaning } from '../procedure/same-meaning.ts';
import type { CheckContext } from '../scope/context.ts';
import { versionOf } from '../scope/find-base.ts';
import { declarationId, wordId } from '../scope/ids.ts';
import type { Placed } from '../scope/load-package.ts';
import { createReporter } from '../scope/reporter.ts';
import type { AmendedRules } from './amendments.ts';

/** What a policy made of its base, by names; what it only seems to change is an error. */
export function inheritanceReport(
  base: PolicyHeader,
  declarations: readonly Placed[],
  { disabled, replaced }: AmendedRules,
  parameters: ReadonlyMap<string, CheckedParameter>,
  context: CheckContext,
): CheckedInheritance {
  const own = declarations.filter(({ level }) => level === 0).map(({ node }) => node);
  const changed = own.flatMap((node) =>
    node.kind === 'change' ? (context.names.parameters.find(node.parameter.text)?.symbol.id ?? []) : [],
  );
  return {
    base: declarationId(base.title),
    version: versionOf(base),
    changed: [...new Set(changed)].filter((id) => parameters.has(id)).sort(),
    disabled: [...disabled].sort(),
    replaced: replaced.map(({ after }) => after.id).sort(),
    added: own
      .flatMap((node) => additionOf(node, context))
      .sort((a, b) => (a.kind + a.id < b.kind + b.id ? -1 : 1)),
  };
}

function additionOf(node: Declaration, context: CheckContext): readonly InheritedAddition[] {
  switch (node.kind) {
    case 'rule':
      return node.replaces ? [] : [{ kind: 'rule', id: declarationId(node.title) }];
    case 'definition':
    case 'lookup':
      return [{ kind: node.kind, id: `${ownerId(node.owner.text, context)}.${declarationId(node.title)}` }];
    case 'extension':
      return [{ kind: 'extension', id: ownerId(node.name.text, context) }];
    case 'enum':
    case 'entity':
    case 'matter':
    case 'unit':
    case 'position':
    case 'role':
    case 'action':
      return [{ kind: node.kind, id: wordId(node.title) }];
    case 'parameter':
    case 'bar':
    case 'table':
    case 'procedure':
    case 'guarantee':
    case 'negative':
      return [{ kind: node.kind, id: declarationId(node.title) }];
    case 'policy':
    case 'vocabulary':
    case 'section':
    case 'example':
    case 'change':
    case 'disable':
      return [];
  }
}

/** By whichever of its titles an enum, an entity or a matter is called. */
function ownerId(text: string, { names }: CheckContext): string {
  return (names.enums.find(text) ?? names.entities.find(text) ?? names.matters.find(text))?.symbol.id ?? text;
}

/** A replacement that says what the rule said before is a slip: the reader of the report would look in vain. */
export function checkReplacements(
  { replaced }: AmendedRules,
  rules: ReadonlyMap<string, CheckedRule>,
  context: CheckContext,
): void {
  // The rule that was replaced is read, but what is wrong with it here does not matter any more.
  const silent = { ...context, reporter: createReporter([]) };
  for (const { before, after } of replaced) {
    if (!rules.has(after.id)) continue;
    const old = lowerRule(before.node, before, silent);
    const fresh = lowerRule(after.node, after, silent);
    const { primary } = after.node.title;
    if (old !== null && fresh !== null && sameMeaning(old, fresh)) {
      context.reporter.add(diagnose('SZ376', primary.span, { name: primary.text }));
    }
  }
}
