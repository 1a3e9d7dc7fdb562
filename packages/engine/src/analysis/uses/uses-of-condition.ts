import {
  type CheckedCondition,
  type CheckedEntity,
  type CheckedMatter,
  type CheckedPolicy,
  type CheckedRule,
  type CheckedWho,
  SELF,
  type Term,
} from '@shouze/dsl';
import { fieldOfPath, type Roots } from './field-of.ts';
import { noUses, type Uses } from './uses.ts';
import { addEquality, addMembership, addOrder } from './uses-of-comparison.ts';

export interface Reading {
  readonly policy: CheckedPolicy;
  readonly uses: Uses;
  /** Definitions that were read already, by the record that they are read on: what they tell apart is the same. */
  readonly definitions: Set<string>;
}

const known = new WeakMap<CheckedPolicy, WeakMap<CheckedCondition, Uses>>();

/** What a condition of one matter tells apart; found once a condition. */
export function usesOf(condition: CheckedCondition, matter: string, policy: CheckedPolicy): Uses {
  const ofPolicy = known.get(policy) ?? new WeakMap<CheckedCondition, Uses>();
  known.set(policy, ofPolicy);
  const found = ofPolicy.get(condition);
  if (found !== undefined) return found;
  const uses = noUses();
  const owner = policy.vocabulary.matters.get(matter);
  const roots: Roots = new Map(owner === undefined ? [] : [[null, owner]]);
  readCondition(condition, roots, { policy, uses, definitions: new Set() });
  ofPolicy.set(condition, uses);
  return uses;
}

function readCondition(condition: CheckedCondition, roots: Roots, reading: Reading): void {
  switch (condition.kind) {
    case 'and':
    case 'or':
      for (const operand of condition.operands) readCondition(operand, roots, reading);
      return;
    case 'not':
      readCondition(condition.operand, roots, reading);
      return;
    case 'truth':
      addEquality(condition.term, null, roots, reading);
      return;
    case 'defined':
      readDefinition(condition.definition, roots, reading);
      return;
    case 'compare':
      if (condition.operator === 'is' || condition.operator === 'is-not')
        addEquality(condition.left, condition.right, roots, reading);
      addOrder(condition.left, condition.right, roots, reading);
      return;
    case 'member':
      addMembership(condition.left, condition.members, roots, reading);
      for (const member of condition.members) addOrder(condition.left, member, roots, reading);
      return;
    case 'known': {
      const field = fieldOfPath(condition.path, roots, reading.policy);
      if (field !== null) reading.uses.knownTested.add(field.key);
      return;
    }
    case 'some':
    case 'no':
    case 'every':
    case 'count': {
      const inner = withElement(condition, roots, reading);
      if (condition.where !== null) readCondition(condition.where, inner, reading);
      if (condition.kind === 'count' && condition.bound.kind === 'parameter')
        reading.uses.parameters.add(condition.bound.parameter);
      if (condition.kind === 'count' && condition.bound.kind === 'path')
        reading.uses.outside.push({ zh: '数量与字段比较', en: 'a count is compared with a field' });
    }
  }
}

function withElement(
  { binder }: Extract<CheckedCondition, { binder: unknown }>,
  roots: Roots,
  { policy }: Reading,
): Roots {
  const entity = policy.vocabulary.entities.get(binder.entity);
  return entity === undefined ? roots : new Map([...roots, [binder.id, entity]]);
}

function readDefinition(id: string, roots: Roots, reading: Reading): void {
  const definition = reading.policy.definitions.get(id);
  if (definition === undefined || reading.definitions.has(id)) return;
  reading.definitions.add(id);
  const { entities, matters } = reading.policy.vocabulary;
  const owner = entities.get(definition.owner) ?? matters.get(definition.owner);
  const matter = roots.get(null);
  const inner = new Map([
    ...(matter ? [[null, matter] as const] : []),
    ...(owner ? [[SELF, owner] as const] : []),
  ]);
  readCondition(definition.condition, inner, reading);
}

/** What the outcomes of a rule tell apart besides: look-ups of whom they name. */
export function usesOfOutcome(rule: CheckedRule, policy: CheckedPolicy): Uses {
  const found = knownOutcomes.get(rule);
  if (found !== undefined) return found;
  const reading: Reading = { policy, uses: noUses(), definitions: new Set() };
  const roots = rootsOf(rule, policy);
  const choices = [...(rule.outcome ?? []), ...rule.roles.flatMap((role) => role.choices)];
  for (const term of choices.flatMap(termsOf)) addEquality(term, null, roots, reading);
  knownOutcomes.set(rule, reading.uses);
  return reading.uses;
}

/** What paths in the results of a rule start from. */
export function rootsOf(rule: CheckedRule, policy: CheckedPolicy): Roots {
  const owner = policy.vocabulary.matters.get(rule.matter);
  return new Map<string | null, CheckedMatter | CheckedEntity>([
    ...(owner ? [[null, owner] as const] : []),
    ...bindersIn(rule.when, policy),
  ]);
}

const knownOutcomes = new WeakMap<CheckedRule, Uses>();

function termsOf(who: CheckedWho): readonly Term[] {
  if (who.kind === 'as') return [who.who];
  return who.by === 'designation' ? [who.from] : who.pool;
}

function bindersIn(
  condition: CheckedRule['when'],
  policy: CheckedPolicy,
): readonly (readonly [string, CheckedEntity])[] {
  if (condition === null || condition === 'otherwise') return [];
  if (condition.kind === 'and') return condition.operands.flatMap((operand) => bindersIn(operand, policy));
  if (condition.kind !== 'some') return [];
  const entity = policy.vocabulary.entities.get(condition.binder.entity);
  return [...(entity ? [[condition.binder.id, entity] as const] : []), ...bindersIn(condition.where, policy)];
}
