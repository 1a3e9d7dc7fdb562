import type { ListPlan, Slot, TruthTable } from '../plan.ts';
import { TRUE } from '../truth-codes.ts';
import { conditionWords, pathWords, signOf, termWords } from './term-words.ts';

/** What a slot asks of the facts. @param lists of its matter */
export function slotWords(slot: Slot, lists: readonly ListPlan[]): string {
  switch (slot.kind) {
    case 'yesno':
      return `${pathWords(slot.path)}: yes or no`;
    case 'members':
      return `${pathWords(slot.path)}: one of ${slot.members.length}`;
    case 'ordered':
      return `${pathWords(slot.path)}: against ${slot.points.join(', ') || 'no points'}`;
    case 'named':
      return `${pathWords(slot.path)}: ${slot.names.length === 0 ? 'known or not' : [...slot.names, 'another'].join(', ')}`;
    case 'test':
      return `${conditionWords(slot.condition)}${slot.by === 'values' ? '' : ' (by the reference interpreter)'}`;
    case 'quantifier':
      return quantifierWords(slot, lists);
  }
}

/** For which of the slot's codes the test is true, as a condition. */
export function testWords(slot: Slot, truth: TruthTable, lists: readonly ListPlan[]): string {
  const holding = truth.flatMap((value, code) => (value === TRUE ? [code] : []));
  switch (slot.kind) {
    case 'test':
    case 'quantifier': {
      const words = slot.kind === 'test' ? conditionWords(slot.condition) : quantifierWords(slot, lists);
      return holding.includes(2) ? words : `not (${words})`;
    }
    case 'ordered':
      return `${pathWords(slot.path)} ${oneOf(ranges(holding, slot.points))}`;
    case 'yesno':
    case 'members':
    case 'named': {
      const failing = truth.flatMap((value, code) => (value !== TRUE && code > 0 ? [code] : []));
      const isShorter = failing.length > 0 && failing.length < holding.filter((code) => code > 0).length;
      const shown = isShorter ? failing : holding;
      const labels = shown.map((code) => codeLabel(slot, code));
      return `${pathWords(slot.path)} ${isShorter ? noneOf(labels) : oneOf(labels)}`;
    }
  }
}

function oneOf(labels: readonly string[]): string {
  return labels.length === 1 ? `is ${labels[0]}` : `in (${labels.join(', ')})`;
}

function noneOf(labels: readonly string[]): string {
  return labels.length === 1 ? `is not ${labels[0]}` : `not in (${labels.join(', ')})`;
}

type Coded = Extract<Slot, { kind: 'yesno' | 'members' | 'named' }>;

function codeLabel(slot: Coded, code: number): string {
  if (code < 2) return code === 0 ? 'unknown' : 'none';
  switch (slot.kind) {
    case 'yesno':
      return code === 3 ? 'yes' : 'no';
    case 'members':
      return slot.members[code - 2] ?? '?';
    case 'named':
      return code === 2 ? 'another' : (slot.names[code - 3] ?? '?');
  }
}

/** Neighbouring codes as one range: `≥ 10`, `5 – 10`. */
function ranges(codes: readonly number[], points: readonly (number | string)[]): readonly string[] {
  const labels: string[] = [];
  for (let index = 0; index < codes.length; ) {
    const first = codes[index] ?? 0;
    let last = first;
    while (first > 1 && codes[index + 1] === last + 1) {
      index += 1;
      last += 1;
    }
    index += 1;
    labels.push(first < 2 ? (first === 0 ? 'unknown' : 'none') : range(first, last, points));
  }
  return labels;
}

/** Codes between the points are even, on them odd. */
function range(first: number, last: number, points: readonly (number | string)[]): string {
  const isOn = (code: number): boolean => code % 2 === 1;
  const before = points[Math.floor((first - 3) / 2)];
  const after = points[Math.ceil((last - 3) / 2)];
  if (first === last && isOn(first)) return String(before);
  const low = before === undefined ? '' : `${isOn(first) ? '≥' : '>'} ${before}`;
  const high = after === undefined ? '' : `${isOn(last) ? '≤' : '<'} ${after}`;
  return [low, high].filter((part) => part !== '').join(' and ') || 'known';
}

function quantifierWords(
  { list, quantifier }: Extract<Slot, { kind: 'quantifier' }>,
  lists: readonly ListPlan[],
): string {
  const of = lists[list];
  const asked = of?.quantifiers[quantifier];
  if (!of || !asked) return 'a list';
  const where = asked.clauses.map((clause) => clauseWords(of, clause)).join(' or ');
  const count = asked.count ? ` ${signOf(asked.count.operator)} ${termWords(asked.count.bound)}` : '';
  return `${asked.kind} of ${pathWords(of.path)}${count}${where === '' || where === 'any' ? '' : ` where ${where}`}`;
}

/** A clause of a list's elements; what it says of the matter is told with it. */
function clauseWords(list: ListPlan, index: number): string {
  const tests = (list.clauses[index] ?? []).map(({ slot, truth }) => {
    const asked = slot < 0 ? list.slots[-1 - slot] : undefined;
    return asked ? testWords(asked, truth, []) : 'a fact of the matter';
  });
  return tests.join(' and ') || 'any';
}
