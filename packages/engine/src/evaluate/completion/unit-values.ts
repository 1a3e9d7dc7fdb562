import type { CheckedPolicy } from '@shouze/dsl';
import type { FactValue } from '../../facts/fact-value.ts';
import { compareText } from '../compare-values.ts';
import { isParty } from '../read-path.ts';
import type { Situation } from '../situation.ts';
import { valuesOfType } from './known-values.ts';

/**
 * The units that can be told apart: those that the matter's rules name, those of the facts, whoever is not on duty. Of
 * all others so many that unknown units may be equal or not, and that not everything agrees on one of them.
 * @param unknown how many units are unknown
 */
export function unitValues(situation: Situation, unknown: number): readonly FactValue[] {
  const { policy, facts } = situation;
  const told = new Set(unitsNamed(policy, facts.matter.id));
  for (const value of valuesOfType(situation, 'unit')) if (isParty(value)) told.add(value.id);
  const all = [...policy.vocabulary.units.keys()].sort(compareText);
  const isTold = (id: string): boolean => told.has(id) || facts.inactive.has(id);
  const others = all.filter((id) => !isTold(id)).slice(0, unknown + 2);
  return [...all.filter(isTold), ...others].map((id) => ({ kind: 'party', id, name: null }));
}

const known = new WeakMap<CheckedPolicy, Map<string, ReadonlySet<string>>>();

function unitsNamed(policy: CheckedPolicy, matter: string): ReadonlySet<string> {
  const byMatter = known.get(policy) ?? new Map<string, ReadonlySet<string>>();
  known.set(policy, byMatter);
  const units = byMatter.get(matter) ?? collect(policy, matter);
  byMatter.set(matter, units);
  return units;
}

/** Walks the declarations as data: constants and look-ups are recognised by their shape, wherever they stand. */
function collect(policy: CheckedPolicy, matter: string): ReadonlySet<string> {
  const units = new Set<string>();
  const lookups = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { kind, type, value, lookup } = node as Readonly<Record<string, unknown>>;
    const isUnit = typeof type === 'object' && type !== null && 'kind' in type && type.kind === 'unit';
    if (kind === 'constant' && isUnit && typeof value === 'string') units.add(value);
    if (kind === 'lookup' && typeof lookup === 'string' && !lookups.has(lookup)) {
      lookups.add(lookup);
      walk(policy.lookups.get(lookup));
    }
    for (const child of node instanceof Map ? node.values() : Object.values(node)) walk(child);
  };
  const ofMatter = [...policy.rules.values(), ...policy.bars.values()].filter((one) => one.matter === matter);
  for (const part of [policy.definitions, policy.parameters, ...ofMatter]) walk(part);
  return units;
}
