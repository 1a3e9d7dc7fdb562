import type { CheckedCondition, CheckedPath, CheckedPolicy, Constant } from '@shouze/dsl';
import { inOrder } from '../evaluate/comparison.ts';
import { type Clauses, oneClause } from './clauses.ts';
import { ELEMENT, type Slot, type TruthTable } from './plan.ts';
import { type Atom, comparedAs, pathsOfAtom, termsOf } from './term-paths.ts';
import { FALSE, negated as opposite, TRUE, truthOfFlag, UNKNOWN } from './truth-codes.ts';

type Operator = Extract<CheckedCondition, { kind: 'compare' }>['operator'];

/** What is asked of one fact, whose answer the fact's own value decides. */
type Question =
  | { readonly kind: 'known'; readonly negated: boolean }
  | { readonly kind: 'true' }
  | {
      readonly kind: 'compare';
      readonly operator: Operator;
      readonly value: string | number | boolean | null;
    }
  | {
      readonly kind: 'member';
      readonly negated: boolean;
      readonly values: readonly (string | number | boolean | null)[];
    };

/**
 * The slots of one record. All atoms are learnt first, so that the slots know which constants they meet; only then
 * they are asked for clauses.
 */
export class SlotTable {
  readonly #policy: CheckedPolicy;
  readonly #numbering: (index: number) => number;
  readonly #entries: (FactSlot | Slot)[] = [];
  readonly #places = new Map<string, number>();

  /** @param numbering the number under which clauses name the slot of an index */
  constructor(policy: CheckedPolicy, numbering: (index: number) => number) {
    this.#policy = policy;
    this.#numbering = numbering;
  }

  get slots(): readonly Slot[] {
    return this.#entries.map((entry) => (entry instanceof FactSlot ? entry.slot(this.#policy) : entry));
  }

  learn(atom: Atom): void {
    const asked = questionOf(atom, this.#policy);
    if (asked === null) return;
    const entry = this.#entries[this.#place(pathKey(asked.path), () => new FactSlot(asked.path))];
    if (entry instanceof FactSlot) entry.learn(asked.question);
  }

  clausesOf(atom: Atom, negated: boolean): Clauses {
    const asked = questionOf(atom, this.#policy);
    if (asked === null) return this.otherClauses(testSlot(atom), negated);
    const place = this.#place(pathKey(asked.path), () => new FactSlot(asked.path));
    const entry = this.#entries[place];
    if (!(entry instanceof FactSlot)) throw new RangeError('facts and tests have keys of their own');
    return oneClause(this.#numbering(place), entry.truth(asked.question, negated, this.#policy));
  }

  /** Of a test or a quantifier: true where its code says so. */
  otherClauses(slot: Slot, negated: boolean): Clauses {
    const place = this.#place(conditionKey(slot), () => slot);
    return oneClause(this.#numbering(place), negated ? NEGATED_TEST : TEST);
  }

  #place(key: string, make: () => FactSlot | Slot): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.#entries.length);
    return this.#entries.push(make()) - 1;
  }
}

const TEST: TruthTable = [UNKNOWN, FALSE, TRUE];
const NEGATED_TEST: TruthTable = [UNKNOWN, TRUE, FALSE];

function pathKey({ root, fields }: CheckedPath): string {
  return `${root ?? ''}:${fields.join('.')}`;
}

/** Blind to where the condition stands. */
function conditionKey(condition: unknown): string {
  return JSON.stringify(condition, (name, value: unknown) => (name === 'at' ? undefined : value));
}

export function testSlot(condition: CheckedCondition): Slot {
  return { kind: 'test', by: isOfValues(condition) ? 'values' : 'reference', condition, size: 3 };
}

/** What the runner evaluates itself. */
function isOfValues(condition: CheckedCondition): boolean {
  const { kind } = condition;
  if (kind !== 'truth' && kind !== 'compare' && kind !== 'member' && kind !== 'known') return false;
  if (!pathsOfAtom(condition).every(isReadable)) return false;
  if (kind === 'truth' || kind === 'known') return true;
  const kinds = new Set(termsOf(condition).flatMap((term) => comparedAs(term) ?? []));
  return kinds.size === 1;
}

/** Of the matter or the element; a party's name is not kept. */
function isReadable({ root, fields }: CheckedPath): boolean {
  return (root === null || root === ELEMENT) && !(fields.length > 1 && fields.at(-1) === 'name');
}

/** The question that a comparison of one path with constants comes to; null where it is no such. */
function questionOf(atom: Atom, policy: CheckedPolicy): { path: CheckedPath; question: Question } | null {
  if (!isOfValues(atom)) return null;
  if (atom.kind === 'known') return { path: atom.path, question: { kind: 'known', negated: atom.negated } };
  if (atom.kind === 'truth')
    return atom.term.kind === 'path' ? { path: atom.term, question: { kind: 'true' } } : null;
  const [left, ...others] = termsOf(atom).map((term) =>
    term.kind === 'parameter' ? (onlyValue(term.parameter, policy) ?? term) : term,
  );
  const values = others.map((term) => (isConstant(term) ? constantOf(term) : undefined));
  const isSlot = left?.kind === 'path' && values.every((value) => value !== undefined) && hasSlot(left);
  if (!isSlot) return null;
  const known = values.filter((value) => value !== undefined);
  if (atom.kind === 'member')
    return { path: left, question: { kind: 'member', negated: atom.negated, values: known } };
  return { path: left, question: { kind: 'compare', operator: atom.operator, value: known[0] ?? null } };
}

function isConstant(term: { readonly kind: string }): term is Constant {
  return term.kind === 'constant' || term.kind === 'none';
}

function onlyValue(parameter: string, { parameters }: CheckedPolicy): Constant | null {
  const timeline = parameters.get(parameter)?.timeline ?? [];
  return timeline.length === 1 ? (timeline[0]?.value ?? null) : null;
}

/** Undefined for what is no fact. */
function constantOf(constant: Constant): string | number | boolean | null | undefined {
  if (constant.kind === 'none') return null;
  return typeof constant.value === 'object' ? undefined : constant.value;
}

/** Case numbers are many-valued and spelt in several ways; the rest are no single values. */
function hasSlot({ type }: CheckedPath): boolean {
  return comparedAs({ kind: 'path', root: null, fields: [], type }) !== null && type.kind !== 'case_number';
}

/** One path, and the constants that it meets. */
class FactSlot {
  readonly #path: CheckedPath;
  readonly #constants = new Set<string | number>();
  readonly #tables = new Map<string, TruthTable>();
  #ordered = false;
  #slot: Slot | null = null;
  #codes: ReadonlyMap<string | number | boolean, number> = new Map();

  constructor(path: CheckedPath) {
    this.#path = path;
  }

  learn(question: Question): void {
    const values =
      question.kind === 'compare' ? [question.value] : question.kind === 'member' ? question.values : [];
    for (const value of values) {
      if (typeof value === 'string' || typeof value === 'number') this.#constants.add(value);
    }
    if (question.kind === 'compare' && question.operator !== 'is' && question.operator !== 'is-not')
      this.#ordered = true;
  }

  slot(policy: CheckedPolicy): Slot {
    if (this.#slot === null) {
      this.#slot = this.#make(policy);
      this.#codes = codesOf(this.#slot);
    }
    return this.#slot;
  }

  #make({ vocabulary }: CheckedPolicy): Slot {
    const path = this.#path;
    const constants = [...this.#constants].sort(ascending);
    const ordered: Slot = { kind: 'ordered', path, points: constants, size: 3 + 2 * constants.length };
    if (path.type.kind === 'yesno') return { kind: 'yesno', path, size: 4 };
    if (this.#ordered || typeof constants[0] === 'number' || path.type.kind === 'date') return ordered;
    if (path.type.kind === 'enum' || path.type.kind === 'unit') {
      const members =
        path.type.kind === 'enum'
          ? (vocabulary.enums.get(path.type.enum)?.members ?? []).map(({ id }) => id)
          : [...vocabulary.units.keys()];
      return { kind: 'members', path, members: members.sort(), size: 2 + members.length };
    }
    return { kind: 'named', path, names: constants.map(String), size: 3 + constants.length };
  }

  truth(question: Question, negated: boolean, policy: CheckedPolicy): TruthTable {
    const key = JSON.stringify([question, negated]);
    const known = this.#tables.get(key);
    if (known !== undefined) return known;
    const { size } = this.slot(policy);
    // A constant that the fact never is, is in no order with it.
    const orderTo = (value: string | number | boolean, code: number): number =>
      Math.sign(code - (this.#codes.get(value) ?? Number.NaN));
    const table = Array.from({ length: size }, (_, code) => {
      if (code === 0 && question.kind !== 'known') return UNKNOWN;
      const truth = truthOfFlag(answer(question, code, orderTo));
      return negated ? opposite(truth) : truth;
    });
    this.#tables.set(key, table);
    return table;
  }
}

function ascending(a: string | number, b: string | number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The code of each value that a question may name; between those of ordered ones lie others. */
function codesOf(slot: Slot): ReadonlyMap<string | number | boolean, number> {
  switch (slot.kind) {
    case 'yesno':
      return new Map([
        [false, 2],
        [true, 3],
      ]);
    case 'members':
      return new Map(slot.members.map((member, index) => [member, 2 + index]));
    case 'named':
      return new Map(slot.names.map((name, index) => [name, 3 + index]));
    case 'ordered':
      return new Map(slot.points.map((point, index) => [point, 3 + 2 * index]));
    case 'test':
    case 'quantifier':
      throw new RangeError('a test has no values');
  }
}

/** The sign of the difference between any value of the code and the constant. */
type OrderTo = (value: string | number | boolean, code: number) => number;

function answer(question: Question, code: number, orderTo: OrderTo): boolean {
  switch (question.kind) {
    case 'known':
      return (code === 0) === question.negated;
    case 'true':
      return code > 1 && orderTo(true, code) === 0;
    case 'compare':
      return compared(question.operator, question.value, code, orderTo);
    case 'member':
      return question.values.some((value) => compared('is', value, code, orderTo)) !== question.negated;
  }
}

/** `为 空` is a question about the value; any other comparison with none is false, and its negation true. */
function compared(
  operator: Operator,
  value: string | number | boolean | null,
  code: number,
  orderTo: OrderTo,
): boolean {
  if (operator === 'is-not') return !compared('is', value, code, orderTo);
  if (value === null || code === 1) return operator === 'is' && value === null && code === 1;
  return inOrder(operator, orderTo(value, code));
}
