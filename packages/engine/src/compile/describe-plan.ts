import type { ListPlan, MatterPlan, Plan, TruthTable } from './plan.ts';
import { FALSE } from './truth-codes.ts';
import { pathWords } from './words/term-words.ts';
import { slotWords, testWords } from './words/test-words.ts';

/** What a plan makes of a policy, for people: what is asked of the facts, how rules are found, and what is left to test. */
export function describePlan(plan: Plan): string {
  const matters = Object.values(plan.matters).map(describeMatter);
  return [`plan of ${plan.policy}`, ...matters].join('\n\n');
}

function describeMatter(plan: MatterPlan): string {
  const standing = plan.rules.length - plan.competing;
  return [
    `matter ${plan.matter}: ${plan.competing} competing rules, ${standing} standing duties, ${plan.bars?.length ?? 'too complex'} bars; otherwise ${plan.otherwise ?? 'no rule'}`,
    ...section(
      'asked of the facts',
      plan.slots.map((slot) => slotWords(slot, plan.lists)),
    ),
    ...plan.lists.flatMap((list) => section(`asked of each of ${pathWords(list.path)}`, elementSlots(list))),
    ...describeBuckets(plan),
    ...section(
      'looked up together',
      plan.index.joints.map((slots) => joined(slots, plan)),
    ),
    ...section('rules', describeRules(plan)),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`  ${title}:`, ...lines.map((line) => `    ${line}`)];
}

function elementSlots(list: ListPlan): readonly string[] {
  return list.slots.map((slot) => slotWords(slot, []));
}

function joined(slots: readonly number[], plan: MatterPlan): string {
  return slots.map((index) => slotName(index, plan)).join(' × ');
}

function slotName(index: number, plan: MatterPlan): string {
  const slot = plan.slots[index];
  if (!slot) return `slot ${index}`;
  return 'path' in slot ? pathWords(slot.path) : slotWords(slot, plan.lists);
}

/** One clause of a rule: which of the facts' codes it lets hold. */
interface RuleClause {
  readonly rule: number;
  readonly tests: readonly { readonly slot: number; readonly truth: TruthTable }[];
}

function clausesOf({ index, slots }: MatterPlan): readonly RuleClause[] {
  const { clauses, tables } = index;
  const found: RuleClause[] = [];
  for (let at = 0; at < clauses.length; ) {
    const [rule = 0, count = 0] = [clauses[at], clauses[at + 1]];
    const tests = Array.from({ length: count }, (_, test) => {
      const slot = clauses[at + 2 + 2 * test] ?? 0;
      const place = clauses[at + 3 + 2 * test] ?? 0;
      return { slot, truth: tables.slice(place, place + (slots[slot]?.size ?? 0)) };
    });
    found.push({ rule, tests });
    at += 2 + 2 * count;
  }
  return found;
}

/** How many rules are left to test for each value of the fact that selects most. */
function describeBuckets(plan: MatterPlan): readonly string[] {
  const { bucketBy } = plan.index;
  const slot = bucketBy === null ? undefined : plan.slots[bucketBy];
  if (bucketBy === null || !slot) return ['  rules are all in one bucket'];
  const clauses = clausesOf(plan);
  const codes = Array.from({ length: slot.size }, (_, code) => code);
  const byRules = Map.groupBy(codes, (code) => rulesAt(clauses, bucketBy, code).join());
  const lines = [...byRules].map(([rules, alike]) => {
    const truth = codes.map((code) => (alike.includes(code) ? 3 : 0));
    const count = rules === '' ? 0 : rules.split(',').length;
    return `${testWords(slot, truth, plan.lists)}: ${count} rules`;
  });
  return section(`buckets by ${slotName(bucketBy, plan)}`, lines);
}

function rulesAt(clauses: readonly RuleClause[], slot: number, code: number): readonly number[] {
  const left = clauses.filter(({ tests }) => tests.find((test) => test.slot === slot)?.truth[code] !== FALSE);
  return [...new Set(left.map(({ rule }) => rule))];
}

function describeRules(plan: MatterPlan): readonly string[] {
  const clauses = Map.groupBy(clausesOf(plan), ({ rule }) => rule);
  return plan.rules.map(({ id, binds }, rule) => {
    const words = (clauses.get(rule) ?? []).map(({ tests }) =>
      tests
        .map(({ slot, truth }) => {
          const asked = plan.slots[slot];
          return asked ? testWords(asked, truth, plan.lists) : `slot ${slot}`;
        })
        .join(' and '),
    );
    const when = words.includes('') ? 'always' : words.join('\n        or ') || 'never';
    const left = binds === null ? ' (its elements are chosen by the reference interpreter)' : '';
    return `${id}${left}: ${when}`;
  });
}
