import type { CheckedCondition, CheckedPath, CheckedPolicy } from '@shouze/dsl';
import { ALWAYS, type Clauses, conjunction, disjunction } from './clauses.ts';
import { ListBuilder } from './list-builder.ts';
import { ELEMENT, type Slot } from './plan.ts';
import { inlined, rerooted } from './rerooted.ts';
import { SlotTable, testSlot } from './slots.ts';
import { type Atom, pathsOfAtom } from './term-paths.ts';

type Quantified = Extract<CheckedCondition, { kind: 'some' | 'no' | 'every' | 'count' }>;

/** Turns the conditions of one matter into clauses. Every condition is learnt before any is asked for. */
export class ConditionCompiler {
  readonly table: SlotTable;
  readonly #policy: CheckedPolicy;
  readonly #lists = new Map<string, ListBuilder>();

  constructor(policy: CheckedPolicy) {
    this.#policy = policy;
    this.table = new SlotTable(policy, (index) => index);
  }

  get lists(): readonly ListBuilder[] {
    return [...this.#lists.values()];
  }

  /** @param list whose element the condition is about; null: the matter */
  learn(condition: CheckedCondition, list: ListBuilder | null = null): void {
    switch (condition.kind) {
      case 'and':
      case 'or':
        for (const operand of condition.operands) this.learn(operand, list);
        break;
      case 'not':
        this.learn(condition.operand, list);
        break;
      case 'defined': {
        const inner = inlined(condition, this.#policy);
        if (inner) this.learn(inner, list);
        break;
      }
      case 'truth':
      case 'compare':
      case 'member':
      case 'known':
        this.#tableOf(condition, list).learn(condition);
        break;
      default: {
        const where = elementCondition(condition);
        const of = this.listOf(condition, list);
        if (of && where) this.learn(where, of);
      }
    }
  }

  clausesOf(condition: CheckedCondition, list: ListBuilder | null = null, negated = false): Clauses {
    // Distribution may run wild; what it would come to is then tested as a whole.
    return this.#distributed(condition, list, negated) ?? this.#whole(condition, list, negated);
  }

  #whole(condition: CheckedCondition, list: ListBuilder | null, negated: boolean): Clauses {
    return (list?.table ?? this.table).otherClauses(testSlot(condition), negated);
  }

  #distributed(condition: CheckedCondition, list: ListBuilder | null, negated: boolean): Clauses | null {
    switch (condition.kind) {
      case 'and':
      case 'or': {
        const parts = condition.operands.map((operand) => this.clausesOf(operand, list, negated));
        return (condition.kind === 'and') !== negated ? conjunction(parts) : disjunction(parts);
      }
      case 'not':
        return this.clausesOf(condition.operand, list, !negated);
      case 'defined': {
        const inner = inlined(condition, this.#policy);
        return inner && this.clausesOf(inner, list, negated);
      }
      case 'truth':
      case 'compare':
      case 'member':
      case 'known':
        return this.#tableOf(condition, list).clausesOf(condition, negated);
      default: {
        const slot = this.#quantifierSlot(condition, list);
        return slot && this.table.otherClauses(slot, negated);
      }
    }
  }

  #quantifierSlot(condition: Quantified, list: ListBuilder | null): Slot | null {
    const of = this.listOf(condition, list);
    return (
      of && { kind: 'quantifier', list: of.index, quantifier: this.quantifierOf(condition, of), size: 3 }
    );
  }

  quantifierOf(condition: Quantified, of: ListBuilder): number {
    const where = elementCondition(condition);
    const clauses = where ? this.clausesOf(where, of) : ALWAYS;
    const { kind } = condition;
    return of.quantifier(
      kind,
      clauses,
      kind === 'count' ? { operator: condition.operator, bound: condition.bound } : null,
    );
  }

  /** Null where the list is an element's own: such quantifiers are tested by the reference. */
  listOf({ collection }: Quantified, list: ListBuilder | null): ListBuilder | null {
    return list === null && collection.root === null ? this.#listAt(collection) : null;
  }

  #listAt(path: CheckedPath): ListBuilder {
    const key = path.fields.join('.');
    const list = this.#lists.get(key) ?? new ListBuilder(this.#lists.size, path, this.#policy);
    this.#lists.set(key, list);
    return list;
  }

  /** What says nothing of the element is asked once, of the matter. */
  #tableOf(atom: Atom, list: ListBuilder | null): SlotTable {
    const ofMatter = pathsOfAtom(atom).every(({ root }) => root === null);
    return list === null || ofMatter ? this.table : list.table;
  }
}

function elementCondition({ where, binder }: Quantified): CheckedCondition | null {
  return where && rerooted(where, binder.id, ELEMENT);
}
