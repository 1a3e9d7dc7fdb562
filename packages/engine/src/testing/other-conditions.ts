import type { CheckedCondition, CheckedPolicy, CheckedProcedure, Declared } from '@shouze/dsl';

export type OtherKind = 'bar' | 'definition' | 'guarantee' | 'negative' | 'procedure';

export interface OtherConditions {
  readonly kind: OtherKind;
  readonly declared: Declared;
  /** Null for a definition, which is judged where it is used. */
  readonly matter: string | null;
  readonly conditions: readonly CheckedCondition[];
}

/** Everything but rules that has conditions. */
export function otherConditions(policy: CheckedPolicy): readonly OtherConditions[] {
  const { bars, definitions, guarantees, negatives, procedures } = policy;
  const ofMatter = (
    kind: OtherKind,
    declared: Declared & { readonly matter: string },
    conditions: readonly (CheckedCondition | null)[],
  ): OtherConditions => ({
    kind,
    declared,
    matter: declared.matter,
    conditions: conditions.filter((condition) => condition !== null),
  });
  return [
    ...[...bars.values()].map((bar) => ofMatter('bar', bar, [bar.when])),
    ...[...definitions.values()].map((declared) => ({
      kind: 'definition' as const,
      declared,
      matter: null,
      conditions: [declared.condition],
    })),
    ...[...guarantees.values()].map((guarantee) => ofMatter('guarantee', guarantee, [guarantee.when])),
    ...[...negatives.values()].map((negative) => ofMatter('negative', negative, [negative.when])),
    ...[...procedures.values()].map((procedure) => ofMatter('procedure', procedure, guardsOf(procedure))),
  ].filter(({ conditions }) => conditions.length > 0);
}

function guardsOf({ states }: CheckedProcedure): readonly (CheckedCondition | null)[] {
  return states.flatMap(({ transitions }) => transitions.map(({ guard }) => guard));
}
