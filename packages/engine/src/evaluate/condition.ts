import { type CheckedCondition, type CheckedPath, SELF } from '@shouze/dsl';
import { comparison, membership } from './comparison.ts';
import { isGap } from './gap.ts';
import { countTruth, quantifiedTruth } from './quantified.ts';
import { placeAt, readPath } from './read-path.ts';
import { bind, type Scope } from './situation.ts';
import { termValue } from './term.ts';
import { all, any, not, type Truth } from './truth.ts';

/** The condition's truth under the bindings in scope. */
export function truthOf(condition: CheckedCondition, scope: Scope): Truth {
  switch (condition.kind) {
    case 'and':
      return all(condition.operands, (operand) => truthOf(operand, scope));
    case 'or':
      return any(condition.operands, (operand) => truthOf(operand, scope));
    case 'not':
      return not(truthOf(condition.operand, scope));
    case 'truth': {
      const value = termValue(condition.term, scope);
      return isGap(value) ? value : value === true;
    }
    case 'defined':
      return definedTruth(condition.definition, condition.on, scope);
    case 'compare':
      return comparison(condition.operator, condition.left, condition.right, scope);
    case 'member':
      return negatedIf(condition.negated, membership(condition.left, condition.members, scope));
    case 'known':
      return negatedIf(condition.negated, knownTruth(condition.path, scope));
    case 'some':
    case 'no':
    case 'every':
      return quantifiedTruth(condition, scope);
    case 'count':
      return countTruth(condition, scope);
  }
}

function negatedIf(negated: boolean, truth: Truth): Truth {
  return negated ? not(truth) : truth;
}

/** The definition sees the record that it is read on, as `self`, and the matter; not the reader's elements. */
function definedTruth(id: string, on: CheckedPath, scope: Scope): Truth {
  const definition = scope.situation.policy.definitions.get(id);
  const place = placeAt(on, scope);
  if (isGap(place)) return place;
  if (!definition || place === null) return false;
  return truthOf(definition.condition, bind({ ...scope, bindings: null }, SELF, place));
}

/**
 * Read on the facts as given. An imagined element's field may be given or not when the element becomes real: a
 * question of its own, with a path that no fact has.
 */
function knownTruth(path: CheckedPath, scope: Scope): Truth {
  const given: Scope = { ...scope, situation: { ...scope.situation, completion: new Map() } };
  const value = readPath(path, given);
  if (!isGap(value) || !value.imagined) return !isGap(value);
  const asked = `${value.path}?`;
  const answer = scope.situation.completion.get(asked);
  if (answer) return answer.value === true;
  const field = { ...value.field, type: { kind: 'yesno' as const }, optional: false };
  return { ...value, path: asked, field };
}
