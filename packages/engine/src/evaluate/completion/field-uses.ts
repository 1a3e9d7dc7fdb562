import {
  type CheckedCondition,
  type CheckedPath,
  type CheckedPolicy,
  type CheckedRule,
  type CheckedWho,
  SELF,
  type Term,
} from '@shouze/dsl';
import type { ComparisonOperator } from '../comparison.ts';
import { fieldKey } from '../gap.ts';

/** Two terms that the policy compares, and what the roots of their paths stand for. */
export interface Comparison {
  readonly operator: ComparisonOperator;
  readonly left: Term;
  readonly right: Term;
  readonly roots: Roots;
  /** Where it stands: the members of one membership are compared with in one condition. */
  readonly condition: CheckedCondition;
}

/** Binder to the entity (or, of `self`, the entity or matter) that it stands for. */
export type Roots = ReadonlyMap<string, string>;

/** What a policy does with one field: the values that it can tell apart follow from it. */
export interface FieldUses {
  readonly comparisons: readonly Comparison[];
  readonly lookups: ReadonlySet<string>;
  /** It sorts elements, so that its values meet those of other elements. */
  readonly sorts: boolean;
  /** Of a list: terms that its count is compared with. */
  readonly counts: readonly Term[];
  /** A count is compared with it: which numbers matter depends on the lists. */
  readonly boundsCounts: boolean;
  /** A duty runs from it, so that each of its values is a result of its own. */
  readonly startsDuties: boolean;
}

interface Uses {
  readonly comparisons: Comparison[];
  readonly lookups: Set<string>;
  sorts: boolean;
  readonly counts: Term[];
  boundsCounts: boolean;
  startsDuties: boolean;
}

const known = new WeakMap<CheckedPolicy, Map<string, ReadonlyMap<string, FieldUses>>>();

/** Uses by field (`fieldKey`), over all that can speak about the matter; collected once a policy and matter. */
export function fieldUses(policy: CheckedPolicy, matter: string): ReadonlyMap<string, FieldUses> {
  const byMatter = known.get(policy) ?? new Map<string, ReadonlyMap<string, FieldUses>>();
  known.set(policy, byMatter);
  const uses = byMatter.get(matter) ?? new Collector(policy, matter).collect();
  byMatter.set(matter, uses);
  return uses;
}

class Collector {
  readonly #policy: CheckedPolicy;
  readonly #matter: string;
  readonly #uses = new Map<string, Uses>();

  constructor(policy: CheckedPolicy, matter: string) {
    this.#policy = policy;
    this.#matter = matter;
  }

  collect(): ReadonlyMap<string, FieldUses> {
    for (const { owner, condition } of this.#policy.definitions.values()) {
      this.#condition(condition, new Map([[SELF, owner]]));
    }
    for (const rule of this.#policy.rules.values()) if (rule.matter === this.#matter) this.#rule(rule);
    for (const bar of this.#policy.bars.values()) {
      if (bar.matter !== this.#matter) continue;
      const roots = new Map<string, string>();
      this.#condition(bar.when, roots);
      for (const person of bar.persons) this.#term(person, roots);
    }
    return this.#uses;
  }

  #rule(rule: CheckedRule): void {
    const roots = new Map<string, string>();
    if (rule.when !== null && rule.when !== 'otherwise') this.#condition(rule.when, roots);
    for (const who of rule.outcome ?? []) this.#who(who, roots);
    for (const { choices } of rule.roles) for (const who of choices) this.#who(who, roots);
    for (const { actor, from } of rule.duties) {
      if (actor.kind === 'who') this.#term(actor.who, roots);
      if (from !== null) this.#start(from, roots);
    }
  }

  #who(who: CheckedWho, roots: Roots): void {
    if (who.kind === 'as') this.#term(who.who, roots);
    else if (who.by === 'designation') this.#term(who.from, roots);
    else for (const member of who.pool) this.#term(member, roots);
  }

  /** @param roots binders met are added: their names are unique in one declaration */
  #condition(condition: CheckedCondition, roots: Map<string, string>): void {
    switch (condition.kind) {
      case 'and':
      case 'or':
        for (const operand of condition.operands) this.#condition(operand, roots);
        return;
      case 'not':
        this.#condition(condition.operand, roots);
        return;
      case 'truth':
        this.#term(condition.term, roots);
        return;
      case 'defined':
      case 'known':
        return;
      case 'compare': {
        const { operator, left, right } = condition;
        this.#comparison({ operator, left, right, roots, condition });
        return;
      }
      case 'member':
        for (const right of condition.members) {
          this.#comparison({ operator: 'is', left: condition.left, right, roots, condition });
        }
        return;
      case 'some':
      case 'no':
      case 'every':
      case 'count':
        this.#quantified(condition, roots);
    }
  }

  #quantified(
    condition: Extract<CheckedCondition, { kind: 'some' | 'no' | 'every' | 'count' }>,
    roots: Map<string, string>,
  ): void {
    roots.set(condition.binder.id, condition.binder.entity);
    if (condition.where) this.#condition(condition.where, roots);
    if (condition.kind === 'count') {
      this.#at(condition.collection, roots)?.counts.push(condition.bound);
      for (const path of pathsIn(condition.bound)) {
        const uses = this.#at(path, roots);
        if (uses) uses.boundsCounts = true;
      }
      return;
    }
    for (const { field } of condition.take) {
      const uses = this.#at(field, roots);
      if (uses) uses.sorts = true;
    }
  }

  #comparison(comparison: Comparison): void {
    const { left, right, roots } = comparison;
    for (const path of [...pathsIn(left), ...pathsIn(right)]) {
      this.#at(path, roots)?.comparisons.push(comparison);
    }
    this.#term(left, roots);
    this.#term(right, roots);
  }

  #start(term: Term, roots: Roots): void {
    for (const path of pathsIn(term)) {
      const uses = this.#at(path, roots);
      if (uses) uses.startsDuties = true;
    }
    this.#term(term, roots);
  }

  /** Look-ups inside of the term. */
  #term(term: Term, roots: Roots): void {
    if (term.kind !== 'lookup') return;
    for (const path of pathsIn(term.key)) this.#at(path, roots)?.lookups.add(term.lookup);
  }

  #at(path: CheckedPath, roots: Roots): Uses | null {
    const key = fieldOf(path, roots, this.#policy, this.#matter);
    if (key === null) return null;
    const uses = this.#uses.get(key) ?? {
      comparisons: [],
      lookups: new Set(),
      sorts: false,
      counts: [],
      boundsCounts: false,
      startsDuties: false,
    };
    this.#uses.set(key, uses);
    return uses;
  }
}

export function pathsIn(term: Term): readonly CheckedPath[] {
  switch (term.kind) {
    case 'path':
      return [term];
    case 'none':
    case 'constant':
    case 'parameter':
      return [];
    case 'lookup':
      return pathsIn(term.key);
    case 'shift':
      return pathsIn(term.base);
    case 'expiry':
      return pathsIn(term.from);
    case 'days-between':
      return [...pathsIn(term.from), ...pathsIn(term.to)];
  }
}

/** The key of the field that a path ends with; of `承办人.在岗` that of the person's field. Null for an element itself. */
export function fieldOf(
  path: CheckedPath,
  roots: Roots,
  policy: CheckedPolicy,
  matter: string,
): string | null {
  const { entities, matters } = policy.vocabulary;
  let owner = path.root === null ? matters.get(matter) : ownerNamed(roots.get(path.root), policy);
  let key: string | null = null;
  for (const name of path.fields) {
    const field = owner?.fields.get(name);
    if (!owner || !field) return key;
    key = fieldKey(owner.id, name);
    owner = field.type.kind === 'entity' ? entities.get(field.type.entity) : undefined;
  }
  return key;
}

function ownerNamed(id: string | undefined, { vocabulary }: CheckedPolicy) {
  return id === undefined ? undefined : (vocabulary.entities.get(id) ?? vocabulary.matters.get(id));
}
