import type { Declaration } from '../syntax/ast.ts';
import type { ParsedPackage } from '../syntax/parse-package.ts';
import type { CheckedPolicy, Declared, Vocabulary } from './checked-ast.ts';
import { checkOneOtherwise } from './checks/one-otherwise-a-matter.ts';
import { runChecks } from './checks/registry.ts';
import { checkStatutoryBars } from './checks/statutory-bars-used.ts';
import { lowerBar } from './declare/bar.ts';
import { buildRules } from './declare/build-rules.ts';
import type { DeclaredPackage } from './declare/declare-all.ts';
import { withStarts } from './declare/duty.ts';
import { lowerGuarantee } from './declare/guarantee.ts';
import { buildHeader } from './declare/header.ts';
import { lowerNegative } from './declare/negative.ts';
import { lowerExample } from './example/example.ts';
import { protectBars, protectReadings } from './inherit/protect-bars.ts';
import { checkReplacements, inheritanceReport } from './inherit/report.ts';
import { lowerProcedure } from './procedure/procedure.ts';
import type { CheckContext } from './scope/context.ts';
import type { Lazy } from './scope/lazy.ts';
import type { LoadedPackage } from './scope/load-package.ts';
import { byId } from './vocabulary/build-vocabulary.ts';

/** Everything sound that the package declares; null where it declares no policy. Libraries are checked all the same. */
export function buildPolicy(
  parsed: ParsedPackage,
  loaded: LoadedPackage,
  declared: DeclaredPackage,
  vocabulary: Vocabulary,
  context: CheckContext,
): Omit<CheckedPolicy, 'hash'> | null {
  const definitions = built(declared.definitions);
  const lookups = built(declared.lookups);
  const parameters = built(declared.parameters);
  const bars = sound(declared, 'bar', lowerBar, context);
  const procedures = sound(declared, 'procedure', lowerProcedure, context);
  const lowered = buildRules(withOneOtherwise(declared, context), new Set(procedures.keys()), context);
  const rules = new Map([...lowered].map(([id, rule]) => [id, withStarts(rule, vocabulary)]));
  const examples = sound(declared, 'example', lowerExample, context);
  checkStatutoryBars(loaded, declared.rules, context);
  checkReplacements(declared.amended, rules, context);
  protectBars(loaded.declarations, bars, definitions, context);
  protectReadings(loaded.declarations, context);

  const { header, base } = loaded;
  if (header === null) return null;
  runChecks(header, context);
  const parts = {
    definitions,
    lookups,
    parameters,
    rules,
    bars,
    procedures,
    guarantees: sound(declared, 'guarantee', lowerGuarantee, context),
    negatives: sound(declared, 'negative', lowerNegative, context),
    examples: [...examples.values()],
  };
  return {
    ...buildHeader(header, base, context),
    inheritance:
      base === null
        ? null
        : inheritanceReport(base, loaded.declarations, declared.amended, parameters, context),
    vocabulary,
    ...parts,
    lineStarts: lineStartsOf(parsed),
  };
}

function built<D extends Declared>(declared: readonly Lazy<D>[]): ReadonlyMap<string, D> {
  return byId(declared.flatMap((lazy) => lazy.get(() => {}) ?? []));
}

type OtherKind = 'bar' | 'procedure' | 'example' | 'guarantee' | 'negative';
type Other<K extends OtherKind> = Declaration & { readonly kind: K };

function sound<K extends OtherKind, D extends Declared>(
  { others }: DeclaredPackage,
  kind: K,
  lower: (node: Other<K>, id: string, context: CheckContext) => D | null,
  context: CheckContext,
): ReadonlyMap<string, D> {
  const lowered = others.flatMap(({ node, id, isNew }) => {
    if (!isOfKind(node, kind)) return [];
    const declared = context.reporter.attempt(node.span, () => {
      runChecks(node, context);
      return lower(node, id, context);
    });
    return declared === null || !isNew ? [] : [declared];
  });
  return byId(lowered);
}

function isOfKind<K extends OtherKind>(node: Declaration, kind: K): node is Other<K> {
  return node.kind === kind;
}

/** A second rule for all other cases takes no part in a preview. */
function withOneOtherwise(declared: DeclaredPackage, context: CheckContext): DeclaredPackage['rules'] {
  const surplus = checkOneOtherwise(declared.rules, context);
  return declared.rules.map((rule) => (surplus.has(rule) ? { ...rule, isNew: false } : rule));
}

function lineStartsOf({ sources }: ParsedPackage): ReadonlyMap<string, readonly number[]> {
  return new Map([...sources.files, ...sources.libraries].map(({ path, text }) => [path, lineStarts(text)]));
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
}
