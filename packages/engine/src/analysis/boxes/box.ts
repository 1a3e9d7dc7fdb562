import type { CheckedCondition, CheckedPath, CheckedPolicy, Constant, Term } from '@shouze/dsl';
import { SELF } from '@shouze/dsl';

/**
 * What a condition asks of single fields of the matter: wherever it holds, each of these fields lies in its range.
 * Two conditions with ranges that do not meet can never both hold: that sorts out most pairs without a search.
 */
export type Box = ReadonlyMap<string, Range>;

type Range =
  | { readonly kind: 'members'; readonly members: ReadonlySet<string | boolean> }
  | { readonly kind: 'interval'; readonly low: Bound | null; readonly high: Bound | null };

interface Bound {
  readonly value: number | string;
  readonly open: boolean;
}

export function boxOf(condition: CheckedCondition | null, policy: CheckedPolicy): Box {
  const box = new Map<string, Range>();
  if (condition !== null) collect(condition, policy, box);
  return box;
}

function collect(condition: CheckedCondition, policy: CheckedPolicy, box: Map<string, Range>): void {
  switch (condition.kind) {
    case 'and':
      for (const operand of condition.operands) collect(operand, policy, box);
      return;
    case 'truth':
      narrow(box, condition.term, membersRange([true]));
      return;
    case 'not':
      if (condition.operand.kind === 'truth') narrow(box, condition.operand.term, membersRange([false]));
      return;
    case 'member': {
      const values = condition.members.flatMap((member) => constantOf(member, policy));
      if (condition.negated || values.length < condition.members.length) return;
      narrow(box, condition.left, membersRange(values));
      return;
    }
    case 'compare':
      collectComparison(condition, policy, box);
      return;
    case 'defined': {
      const definition = policy.definitions.get(condition.definition);
      // A definition of the matter reads the matter's own fields.
      const ofMatter = condition.on.root === null && condition.on.fields.length === 0;
      if (definition !== undefined && ofMatter) collect(definition.condition, policy, box);
      return;
    }
    default:
      return;
  }
}

type Comparison = Extract<CheckedCondition, { kind: 'compare' }>;

function collectComparison(
  { operator, left, right }: Comparison,
  policy: CheckedPolicy,
  box: Map<string, Range>,
): void {
  const [value] = constantOf(right, policy);
  if (value === undefined) return;
  const bound = (open: boolean): Bound | null => (typeof value === 'boolean' ? null : { value, open });
  switch (operator) {
    case 'is':
      narrow(box, left, membersRange([value]));
      return;
    case 'lt':
    case 'lte':
      narrow(box, left, { kind: 'interval', low: null, high: bound(operator === 'lt') });
      return;
    case 'gt':
    case 'gte':
      narrow(box, left, { kind: 'interval', low: bound(operator === 'gt'), high: null });
      return;
    case 'is-not':
      return;
  }
}

function membersRange(values: readonly (string | number | boolean)[]): Range {
  const [first] = values;
  if (values.length === 1 && typeof first === 'number') {
    const point = { value: first, open: false };
    return { kind: 'interval', low: point, high: point };
  }
  return { kind: 'members', members: new Set(values.filter((value) => typeof value !== 'number')) };
}

function constantOf(term: Term, policy: CheckedPolicy): readonly (string | number | boolean)[] {
  const constant = term.kind === 'parameter' ? onlyValue(term.parameter, policy) : term;
  if (constant?.kind !== 'constant' || typeof constant.value === 'object') return [];
  // Numbers in a list of members would need intervals of their own.
  return [constant.value];
}

function onlyValue(parameter: string, policy: CheckedPolicy): Constant | null {
  const timeline = policy.parameters.get(parameter)?.timeline ?? [];
  return timeline.length === 1 ? (timeline[0]?.value ?? null) : null;
}

function narrow(box: Map<string, Range>, term: Term, range: Range): void {
  const key = term.kind === 'path' ? matterField(term) : null;
  if (key === null) return;
  const before = box.get(key);
  const meeting = before === undefined ? range : meetingOf(before, range);
  if (meeting !== null) box.set(key, meeting);
}

/** Dates are intervals, but for `为`: mixed ranges of one field are left as they are. */
function meetingOf(a: Range, b: Range): Range | null {
  if (a.kind === 'members' && b.kind === 'members') {
    return { kind: 'members', members: a.members.intersection(b.members) };
  }
  if (a.kind !== 'interval' || b.kind !== 'interval') return null;
  return { kind: 'interval', low: tighter(a.low, b.low, 1), high: tighter(a.high, b.high, -1) };
}

function tighter(a: Bound | null, b: Bound | null, side: 1 | -1): Bound | null {
  if (a === null) return b;
  if (b === null) return a;
  if (a.value === b.value) return a.open ? a : b;
  return a.value > b.value === (side === 1) ? a : b;
}

function matterField({ root, fields }: CheckedPath): string | null {
  const [field, ...rest] = fields;
  const isMatter = root === null || root === SELF;
  return isMatter && rest.length === 0 && field !== undefined ? field : null;
}

/** True only where no case can lie in both. */
export function areApart(a: Box, b: Box): boolean {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
  for (const [field, range] of smaller) {
    const other = larger.get(field);
    if (other !== undefined && doNotMeet(range, other)) return true;
  }
  return false;
}

function doNotMeet(a: Range, b: Range): boolean {
  if (a.kind === 'members' && b.kind === 'members') return a.members.isDisjointFrom(b.members);
  if (a.kind !== 'interval' || b.kind !== 'interval') return false;
  return isPast(a.low, b.high) || isPast(b.low, a.high);
}

function isPast(low: Bound | null, high: Bound | null): boolean {
  if (low === null || high === null || typeof low.value !== typeof high.value) return false;
  return low.value > high.value || (low.value === high.value && (low.open || high.open));
}
