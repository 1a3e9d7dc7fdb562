import type { CheckedCondition, CheckedPolicy } from '@shouze/dsl';
import { sayingText } from '../../meaning/meaning-text.ts';
import type { Signed } from './signed.ts';

/** A condition over one list: of its elements, between so many and so many are as it says. */
interface Demand {
  readonly list: string;
  readonly condition: Collected;
  readonly low: number;
  readonly high: number;
}

type Collected = Extract<CheckedCondition, { kind: 'some' | 'no' | 'every' | 'count' }>;

/**
 * Whether the elements of a list can be so many of each kind as is asked. Every element is of one kind: it is as some
 * of the conditions say and not as the others do. Of each kind that there is at all there may be any number.
 * @param mayHave whether a list may have such an element, by the names of the policy
 * @returns false only where no numbers of the kinds will do
 */
export function canBeCounted(
  given: readonly Signed[],
  mayHave: (element: CheckedCondition, policy: CheckedPolicy | undefined) => boolean,
): boolean {
  const policy = given.find(namesAnything)?.atom.policy;
  // Names mean what they mean in one of the policies: what the other says by its names is left out.
  const alike = given.filter(
    (one) => !namesAnything(one) || one.atom.policy.definitions === policy?.definitions,
  );
  const mayBe = (element: CheckedCondition): boolean => mayHave(element, policy);
  const byList = Map.groupBy(alike.flatMap(demandOf), ({ list }) => list);
  return [...byList.values()].every((demands) => {
    const isCounted = demands.some(({ condition }) => condition.kind === 'count');
    return !isCounted || demands.length > MOST_DEMANDS || areThere(demands, kindsOf(demands, mayBe));
  });
}

function namesAnything({ atom: { condition } }: Signed): boolean {
  return /"(?:definition|lookup|parameter)":"/.test(sayingText(condition));
}

/** There may be two kinds of elements to the power of this. */
const MOST_DEMANDS = 6;

/** Nothing is demanded where the number is not known, or may be any but one. */
function demandOf({ atom: { condition }, holds }: Signed): readonly Demand[] {
  if (condition.kind !== 'some' && condition.kind !== 'count') return [];
  const list = JSON.stringify(condition.collection);
  const some = holds ? [1, MANY] : [0, 0];
  const [low = 0, high = MANY] = condition.kind === 'count' ? counted(condition, holds) : some;
  return condition.kind === 'count' && low === 0 && high === MANY ? [] : [{ list, condition, low, high }];
}

const MANY = Number.POSITIVE_INFINITY;

const OPPOSITE = { lt: 'gte', lte: 'gt', gt: 'lte', gte: 'lt', is: 'is-not', 'is-not': 'is' } as const;

function counted(
  { operator, bound }: Extract<CheckedCondition, { kind: 'count' }>,
  holds: boolean,
): readonly [number, number] {
  if (bound.kind !== 'constant' || typeof bound.value !== 'number') return [0, MANY];
  const { value } = bound;
  switch (holds ? operator : OPPOSITE[operator]) {
    case 'is':
      return [value, value];
    case 'is-not':
      return value === 0 ? [1, MANY] : [0, MANY];
    case 'lt':
      return [0, Math.ceil(value) - 1];
    case 'lte':
      return [0, Math.floor(value)];
    case 'gt':
      return [Math.floor(value) + 1, MANY];
    case 'gte':
      return [Math.ceil(value), MANY];
  }
}

/** By demand, whether an element of the kind is as it says. */
type Kind = readonly boolean[];

function kindsOf(demands: readonly Demand[], mayBe: (element: CheckedCondition) => boolean): readonly Kind[] {
  return demands.reduce<readonly Kind[]>(
    (kinds, { high }, index) =>
      kinds.flatMap((kind) =>
        (high === 0 ? [false] : [true, false])
          .map((isSo) => [...kind, isSo])
          .filter((longer) => mayBe(elementOf(longer, demands.slice(0, index + 1)))),
      ),
    [[]],
  );
}

/** `有` with an element of the kind. */
function elementOf(kind: Kind, demands: readonly Demand[]): CheckedCondition {
  const [first] = demands;
  if (first === undefined) throw new RangeError('a kind of no list');
  const { collection, binder, at } = first.condition;
  const operands = demands.map(({ condition }, index): CheckedCondition => {
    const where = condition.where ?? { kind: 'and', operands: [], at };
    return kind[index] === true ? where : { kind: 'not', operand: where, at };
  });
  const where: CheckedCondition = { kind: 'and', operands, at };
  return { kind: 'some', collection, binder, where, take: [], binds: false, at };
}

const MOST_STEPS = 5_000;

/** Adds elements of some kind where one is still wanted, until none is. */
function areThere(demands: readonly Demand[], kinds: readonly Kind[]): boolean {
  const seen = new Set<string>();
  const add = (counts: readonly number[]): boolean => {
    const wanted = demands.findIndex(({ low }, index) => (counts[index] ?? 0) < low);
    if (wanted === -1) return true;
    const key = counts.join();
    if (seen.has(key)) return false;
    if (seen.size > MOST_STEPS) return true;
    seen.add(key);
    return kinds.some((kind) => {
      const more = counts.map((count, index) => count + Number(kind[index]));
      const areFew = more.every((count, index) => count <= (demands[index]?.high ?? 0));
      return kind[wanted] === true && areFew && add(more);
    });
  };
  return add(demands.map(() => 0));
}
