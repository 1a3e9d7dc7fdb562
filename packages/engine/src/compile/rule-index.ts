import type { Clause, RuleIndex, TruthTable } from './plan.ts';
import { FALSE } from './truth-codes.ts';

export interface IndexedClause {
  readonly rule: number;
  readonly clause: Clause;
}

/** Codes of a joint's slots together, of slots with few codes. */
const MOST_JOINT_CODES = 512;
/** A bucket must leave a case with at most this part of the clauses, on average over the codes. */
const WORTH = 0.8;
/** Words of masks for which clauses are split into buckets: 16 MB. */
const MOST_WORDS = 2 ** 22;
const BITS = 32;

/**
 * Chooses the slot by whose code clauses are split into buckets, and which of the others are looked up together.
 * @param clauses ascending by rule
 * @param sizes of the slots, in codes
 */
export function buildRuleIndex(clauses: readonly IndexedClause[], sizes: readonly number[]): RuleIndex {
  const tested = [...new Set(clauses.flatMap(({ clause }) => clause.map(({ slot }) => slot)))];
  const bucketBy = bestBucket(clauses, tested, sizes);
  const others = tested.filter((slot) => slot !== bucketBy);
  return { bucketBy, joints: jointsOf(others, sizes), ...flattened(clauses) };
}

/** One more than the codes: whether an unknown fact lets a clause hold has two answers. @see ClauseMasks */
export function jointCodes(size: number): number {
  return size + 1;
}

/** Small ones first, each to the first joint that has room. */
function jointsOf(slots: readonly number[], sizes: readonly number[]): RuleIndex['joints'] {
  const joints: { codes: number; readonly slots: number[] }[] = [];
  const ascending = slots.toSorted((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0) || a - b);
  for (const slot of ascending) {
    const codes = jointCodes(sizes[slot] ?? 0);
    const joint = joints.find((one) => one.codes * codes <= MOST_JOINT_CODES);
    if (joint) {
      joint.slots.push(slot);
      joint.codes *= codes;
    } else joints.push({ codes, slots: [slot] });
  }
  return joints.map((joint) => joint.slots);
}

/** The slot after whose code the fewest clauses may still hold. */
function bestBucket(
  clauses: readonly IndexedClause[],
  slots: readonly number[],
  sizes: readonly number[],
): number | null {
  let best: number | null = null;
  let least = clauses.length * WORTH;
  for (const slot of slots) {
    const going = goingOn(clauses, slot, sizes[slot] ?? 0);
    // Unknown, and none or false, are no codes of the ordinary case.
    const ordinary = going.slice(2);
    const cost = ordinary.reduce((sum, count) => sum + count, 0) / ordinary.length;
    if (cost >= least) continue;
    const others = slots.filter((other) => other !== slot);
    if (wordsOf(going) * rowsOf(others, sizes) <= MOST_WORDS) [best, least] = [slot, cost];
  }
  return best;
}

/** For each code of the slot, how many clauses it leaves. */
function goingOn(clauses: readonly IndexedClause[], slot: number, size: number): readonly number[] {
  const going = new Array<number>(size).fill(0);
  let untested = 0;
  for (const { clause } of clauses) {
    const truth = clause.find((test) => test.slot === slot)?.truth;
    if (truth === undefined) untested += 1;
    else
      for (let code = 0; code < size; code += 1)
        if (truth[code] !== FALSE) going[code] = (going[code] ?? 0) + 1;
  }
  return going.map((count) => count + untested);
}

function wordsOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + Math.ceil(count / BITS), 0);
}

function rowsOf(slots: readonly number[], sizes: readonly number[]): number {
  const ofJoint = (joint: readonly number[]): number =>
    joint.reduce((product, slot) => product * jointCodes(sizes[slot] ?? 0), 1);
  return jointsOf(slots, sizes).reduce((sum, joint) => sum + ofJoint(joint), 0);
}

/** Equal truth tables are one. */
function flattened(clauses: readonly IndexedClause[]): Pick<RuleIndex, 'clauses' | 'tables'> {
  const flat: number[] = [];
  const tables: number[] = [];
  const places = new Map<string, number>();
  const placesOfSame = new Map<TruthTable, number>();
  const place = (truth: TruthTable): number => {
    const key = truth.join('');
    const known = places.get(key) ?? tables.length;
    if (known === tables.length) for (const value of truth) tables.push(value);
    places.set(key, known);
    placesOfSame.set(truth, known);
    return known;
  };
  for (const { rule, clause } of clauses) {
    flat.push(rule, clause.length);
    for (const { slot, truth } of clause) flat.push(slot, placesOfSame.get(truth) ?? place(truth));
  }
  return { clauses: flat, tables };
}
