import type { BindingPlan, MatterPlan } from '../compile/plan.ts';
import type { Case } from './case.ts';
import { chooseElement } from './choose-elements.ts';
import type { Scope } from './read-term.ts';
import type { Row } from './row.ts';

/** The elements that a rule's outcome sees, in the order of binding. */
export interface BoundElements {
  readonly rows: readonly Row[];
  /** Of each: its place in the list. */
  readonly places: readonly number[];
  readonly names: readonly ElementName[];
}

interface ElementName {
  readonly binder: string;
  /** Path of the list. */
  readonly path: string;
  /** The names of a decision that binds this element alone, to be filled. */
  readonly blank: Readonly<Record<string, string>>;
}

/** Null where the reference has to choose. */
export type BindElements = (of: Case) => BoundElements | null;

/** @param inside the scope that has the bindings' roots */
export function bindElements(
  bindings: readonly BindingPlan[],
  plan: MatterPlan,
  inside: Scope,
): BindElements {
  const nothing: BoundElements = { rows: [], places: [], names: [] };
  if (bindings.length === 0) return () => nothing;
  const names = bindings.map(({ binder, list }) => ({
    binder,
    path: plan.lists[list]?.path.fields.join('.') ?? '',
    blank: { [binder]: '' },
  }));
  const parts = bindings.map((binding) => ({
    list: binding.list,
    choose: chooseElement(binding, plan, inside),
  }));
  const [only] = parts;
  // Lists of one are written down: one that grows takes room for many.
  if (only && parts.length === 1) {
    return (of) => {
      const place = only.choose(of);
      const row = place === null ? undefined : of.lists[only.list]?.rows?.[place];
      return place === null || !row ? null : { rows: [row], places: [place], names };
    };
  }
  return (of) => {
    const rows: Row[] = [];
    const places: number[] = [];
    for (const { list, choose } of parts) {
      const place = choose(of);
      const row = place === null ? undefined : of.lists[list]?.rows?.[place];
      if (place === null || !row) return null;
      rows.push(row);
      places.push(place);
    }
    return { rows, places, names };
  };
}
