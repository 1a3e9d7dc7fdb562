import { type CheckedCondition, type CheckedPath, SELF, type Span, type Term } from '@shouze/dsl';
import { placeLabel } from '../evaluate/bound-labels.ts';
import { pathsIn } from '../evaluate/completion/field-uses.ts';
import { truthOf } from '../evaluate/condition.ts';
import { isGap } from '../evaluate/gap.ts';
import { elementsAt, placeAt, reach } from '../evaluate/read-path.ts';
import { bind, type Place, type Scope } from '../evaluate/situation.ts';
import type { Truth as KleeneTruth } from '../evaluate/truth.ts';
import { toJson } from '../facts/fact-value.ts';
import type { ConditionExplanation, Truth } from './explanation.ts';

/** The condition's tree with each part's truth under the bindings in scope, and what its atoms saw. */
export function explainCondition(condition: CheckedCondition, scope: Scope): ConditionExplanation {
  const truth = truthWord(truthOf(condition, scope));
  const { at } = condition;
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const parts = condition.operands.map((operand) => explainCondition(operand, scope));
      return { kind: condition.kind, at, truth, saw: [], parts };
    }
    case 'not':
      return { kind: 'not', at, truth, saw: [], parts: [explainCondition(condition.operand, scope)] };
    case 'defined':
      return {
        kind: 'defined',
        at,
        truth,
        saw: [],
        parts: definitionParts(condition.definition, condition.on, scope),
      };
    case 'some':
    case 'no':
    case 'every':
      return {
        kind: 'quantified',
        at,
        truth,
        saw: [sawAt(condition.collection, scope)],
        parts: elementParts(condition, scope),
      };
    case 'count': {
      const saw = [sawAt(condition.collection, scope), ...sawIn([condition.bound], scope)];
      return { kind: 'quantified', at, truth, saw, parts: elementParts(condition, scope) };
    }
    case 'truth':
      return { kind: 'atom', at, truth, saw: sawIn([condition.term], scope), parts: [] };
    case 'compare':
      return { kind: 'atom', at, truth, saw: sawIn([condition.left, condition.right], scope), parts: [] };
    case 'member':
      return {
        kind: 'atom',
        at,
        truth,
        saw: sawIn([condition.left, ...condition.members], scope),
        parts: [],
      };
    case 'known':
      return { kind: 'atom', at, truth, saw: [sawAt(condition.path, scope)], parts: [] };
  }
}

export function truthWord(truth: KleeneTruth): Truth {
  return isGap(truth) ? 'unknown' : truth ? 'true' : 'false';
}

function definitionParts(id: string, on: CheckedPath, scope: Scope): readonly ConditionExplanation[] {
  const definition = scope.situation.policy.definitions.get(id);
  const place = placeAt(on, scope);
  if (!definition || place === null || isGap(place)) return [];
  return [explainCondition(definition.condition, bind({ ...scope, bindings: null }, SELF, place))];
}

type OverElements = Extract<CheckedCondition, { kind: 'some' | 'no' | 'every' | 'count' }>;

function elementParts(condition: OverElements, scope: Scope): readonly ConditionExplanation[] {
  const elements = elementsAt(condition.collection, scope);
  return isGap(elements) ? [] : elements.map((place) => elementPart(condition, place, scope));
}

function elementPart({ where, binder, at }: OverElements, place: Place, scope: Scope): ConditionExplanation {
  const part = where === null ? always(at) : explainCondition(where, bind(scope, binder.id, place));
  return { ...part, element: placeLabel(place) };
}

function always(at: Span): ConditionExplanation {
  return { kind: 'atom', at, truth: 'true', saw: [], parts: [] };
}

type Saw = ConditionExplanation['saw'][number];

function sawIn(terms: readonly Term[], scope: Scope): readonly Saw[] {
  return terms.flatMap(pathsIn).map((path) => sawAt(path, scope));
}

/** A list is told by its length alone: its elements are parts. */
function sawAt(path: CheckedPath, scope: Scope): Saw {
  const at = reach(path, scope);
  const written = path.fields.join('.');
  if (at === null) return { path: written, value: null };
  if (isGap(at)) return { path: at.path };
  const { value } = at;
  const isList = typeof value === 'object' && value !== null && value.kind === 'list';
  return { path: at.path, value: isList ? value.items.length : toJson(value) };
}
