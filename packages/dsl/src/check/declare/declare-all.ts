import type { Declaration, SectionHeading } from '../../syntax/ast.ts';
import type { CheckedDefinition, CheckedLookup, CheckedParameter } from '../checked-ast.ts';
import { type AmendedRules, amendRules, changeOf, checkChanges } from '../inherit/amendments.ts';
import type { CheckContext } from '../scope/context.ts';
import { declarationId, labelsOf } from '../scope/ids.ts';
import type { Lazy } from '../scope/lazy.ts';
import type { Placed } from '../scope/load-package.ts';
import type { Namespace } from '../scope/namespace.ts';
import { declareDefinition } from './definition.ts';
import { declareLookup } from './lookup.ts';
import { declareParameter } from './parameter.ts';
import { declareRule, declareTable, type RuleSource } from './rule-source.ts';

/** Everything but vocabulary, its titles entered, what is derived waiting to be built. */
export interface DeclaredPackage {
  readonly definitions: readonly Lazy<CheckedDefinition>[];
  readonly lookups: readonly Lazy<CheckedLookup>[];
  readonly parameters: readonly Lazy<CheckedParameter>[];
  readonly rules: readonly RuleSource[];
  readonly amended: AmendedRules;
  /** Bars, procedures, guarantees, items of the negative list and examples by id; a second one of one title is checked but takes no part. */
  readonly others: readonly { readonly node: Declaration; readonly id: string; readonly isNew: boolean }[];
}

export function declareAll(declarations: readonly Placed[], context: CheckContext): DeclaredPackage {
  const nodes = declarations.map((placed) => placed.node);
  const { names } = context;
  const parameters = declarations.flatMap(({ node, level }) => {
    if (node.kind !== 'parameter') return [];
    return declareParameter(node, changeOf(node, level, declarations), context) ?? [];
  });
  const others = nodes.flatMap((node) => {
    if (node.kind === 'bar') return [declareOther(node, names.bars)];
    if (node.kind === 'procedure') return [declareOther(node, names.procedures)];
    if (node.kind === 'example') return [declareOther(node, names.examples)];
    if (node.kind === 'guarantee') return [declareOther(node, names.guarantees)];
    if (node.kind === 'negative') return [declareOther(node, names.negatives)];
    return [];
  });
  checkChanges(declarations, context);
  const amended = amendRules(
    declarations.flatMap((placed) => declareRanked(placed, context)),
    declarations,
    context,
  );
  return {
    definitions: nodes.flatMap((node) =>
      node.kind === 'definition' ? (declareDefinition(node, context) ?? []) : [],
    ),
    lookups: nodes.flatMap((node) => (node.kind === 'lookup' ? (declareLookup(node, context) ?? []) : [])),
    parameters,
    rules: amended.sources,
    amended,
    others,
  };
}

function declareRanked(placed: Placed, context: CheckContext): readonly RuleSource[] {
  const { node } = placed;
  if (node.kind === 'rule' && !node.replaces) return declareRule({ ...placed, node }, context);
  if (node.kind === 'table') return declareTable({ ...placed, node }, context);
  if (node.kind === 'section') declareSection(node, context);
  return [];
}

/** A section may be opened again, in another file: its rules belong together. */
function declareSection(node: SectionHeading, { names, symbols }: CheckContext): void {
  const id = declarationId(node.title);
  const same = names.ranked.find(node.title.primary.text);
  if (same?.item.kind === 'section') {
    symbols.declare(node.title, same.symbol);
    return;
  }
  const symbol = {
    kind: 'section',
    id,
    title: labelsOf(node.title),
    declaredAt: node.title.primary,
    type: null,
    owner: null,
  } as const;
  names.ranked.declare(node.title, symbol, { kind: 'section', id });
}

function declareOther(
  node: Extract<Declaration, { kind: 'bar' | 'procedure' | 'example' | 'guarantee' | 'negative' }>,
  namespace: Namespace<string>,
): DeclaredPackage['others'][number] {
  const { kind } = node;
  const id = declarationId(node.title);
  const symbol = {
    kind,
    id,
    title: labelsOf(node.title),
    declaredAt: node.title.primary,
    type: null,
    owner: null,
  };
  return { node, id, isNew: namespace.declare(node.title, symbol, id) };
}
