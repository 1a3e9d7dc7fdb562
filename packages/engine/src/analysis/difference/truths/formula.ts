import type { CheckedCondition, CheckedPath, CheckedPolicy } from '@shouze/dsl';
import { meaningText } from '../../meaning/meaning-text.ts';
import { matterDefinition } from '../../regions/axes.ts';
import { readOn } from '../resolved.ts';
import { canonical } from './canonical.ts';

/** What is true or false of a case as a whole: no `且`, `或`, `非` or definition of the matter. */
export interface Atom {
  readonly index: number;
  readonly condition: CheckedCondition;
  /** Whose definitions, look-ups and parameters it names. */
  readonly policy: CheckedPolicy;
}

/** A condition over the truths of atoms. */
export type Formula =
  | { readonly kind: 'atom'; readonly atom: Atom }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Formula[] }
  | { readonly kind: 'not'; readonly part: Formula };

/** The atoms of one question: those that mean the same in both policies are one. */
export interface Atoms {
  readonly formulaOf: (condition: CheckedCondition, policy: CheckedPolicy) => Formula;
  readonly list: readonly Atom[];
}

export function createAtoms(): Atoms {
  const list: Atom[] = [];
  const byText = new Map<string, Atom>();
  const formulas = new Map<CheckedPolicy, WeakMap<CheckedCondition, Formula>>();
  const atomOf = (condition: CheckedCondition, policy: CheckedPolicy): Atom => {
    const text = meaningText(condition, policy);
    const atom = byText.get(text) ?? { index: list.length, condition, policy };
    if (atom.index === list.length) list.push(atom);
    byText.set(text, atom);
    return atom;
  };
  const ofCanonical = (condition: CheckedCondition, policy: CheckedPolicy): Formula => {
    switch (condition.kind) {
      case 'and':
      case 'or':
        return {
          kind: condition.kind,
          parts: condition.operands.map((operand) => ofCanonical(operand, policy)),
        };
      case 'not':
        return { kind: 'not', part: ofCanonical(condition.operand, policy) };
      case 'defined': {
        const definition = matterDefinition(condition, policy);
        if (definition !== null) return formulaOf(onMatter(definition), policy);
        return { kind: 'atom', atom: atomOf(condition, policy) };
      }
      default:
        return { kind: 'atom', atom: atomOf(condition, policy) };
    }
  };
  const formulaOf = (condition: CheckedCondition, policy: CheckedPolicy): Formula => {
    const ofPolicy = formulas.get(policy) ?? new WeakMap<CheckedCondition, Formula>();
    formulas.set(policy, ofPolicy);
    const found = ofPolicy.get(condition) ?? ofCanonical(canonical(condition), policy);
    ofPolicy.set(condition, found);
    return found;
  };
  return { formulaOf, list };
}

const read = new WeakMap<CheckedCondition, CheckedCondition>();

/** The matter's own fields have no root outside of its definitions. */
function onMatter(definition: CheckedCondition): CheckedCondition {
  const found = read.get(definition) ?? (readOn(definition, MATTER) as CheckedCondition);
  read.set(definition, found);
  return found;
}

const MATTER: CheckedPath = { kind: 'path', root: null, fields: [], type: { kind: 'yesno' } };

/** By the index of an atom; undefined where it is open. */
export type Truths = readonly (boolean | undefined)[];

/** Kleene's logic: undefined where it hangs on an atom that is open. */
export function truthIn(formula: Formula, truths: Truths): boolean | undefined {
  switch (formula.kind) {
    case 'atom':
      return truths[formula.atom.index];
    case 'not': {
      const truth = truthIn(formula.part, truths);
      return truth === undefined ? undefined : !truth;
    }
    default: {
      const decisive = formula.kind === 'or';
      let isOpen = false;
      for (const part of formula.parts) {
        const truth = truthIn(part, truths);
        if (truth === decisive) return decisive;
        isOpen ||= truth === undefined;
      }
      return isOpen ? undefined : !decisive;
    }
  }
}

/** The first atom on which the truth hangs, and the truth of it by which the formula comes nearer to the wanted one. */
export function firstOpen(
  formula: Formula,
  wanted: boolean,
  truths: Truths,
): { readonly atom: Atom; readonly truth: boolean } | null {
  switch (formula.kind) {
    case 'atom':
      return truths[formula.atom.index] === undefined ? { atom: formula.atom, truth: wanted } : null;
    case 'not':
      return firstOpen(formula.part, !wanted, truths);
    default:
      for (const part of formula.parts) {
        const found = truthIn(part, truths) === undefined ? firstOpen(part, wanted, truths) : null;
        if (found !== null) return found;
      }
      return null;
  }
}
