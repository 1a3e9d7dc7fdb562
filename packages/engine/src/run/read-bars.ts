import type { CheckedPolicy } from '@shouze/dsl';
import type { BarPlan, Clause, ListPlan, MatterPlan } from '../compile/plan.ts';
import { FALSE, TRUE } from '../compile/truth-codes.ts';
import { compareText } from '../evaluate/compare-values.ts';
import type { Decision } from '../evaluate/decision.ts';
import type { Case } from './case.ts';
import { partiesOf } from './parties.ts';
import { partyTerm } from './read-assignee.ts';
import { Satisfying } from './read-quantifier.ts';
import type { Read, Scope } from './read-term.ts';
import type { Row } from './row.ts';

/** Who is barred in one case. */
export interface Barred {
  /** Sorted. */
  readonly excluded: Decision['excluded'];
  /** Something unknown may bar more persons. */
  readonly open: boolean;
}

const NO_EXCLUDED: Decision['excluded'] = Object.freeze([]);
const NOBODY: Barred = { excluded: NO_EXCLUDED, open: false };
const PERHAPS: Barred = { excluded: NO_EXCLUDED, open: true };

export function readBars(plan: MatterPlan, policy: CheckedPolicy, scope: Scope): (of: Case) => Barred {
  const bars = (plan.bars ?? []).map((bar) => readBar(bar, plan, policy, scope));
  const mayBar = readMayBar(plan.bars ?? [], plan.lists);
  return (of) => {
    if (!mayBar(of)) return NOBODY;
    let found = NO_FINDINGS;
    let open = false;
    for (const bar of bars) {
      const findings = bar(of);
      open ||= findings.open;
      if (findings.persons.length > 0) found = [...found, ...findings.persons];
    }
    if (found.length === 0) return open ? PERHAPS : NOBODY;
    return { excluded: distinct(found), open };
  };
}

/** Whether any bar has to be looked at: of most cases it is asked of each list at once, and none has. */
function readMayBar(bars: readonly BarPlan[], lists: readonly ListPlan[]): (of: Case) => boolean {
  const asked = lists.flatMap(({ clauses, quantifiers }, list) => {
    const own = bars.flatMap(({ binding }) =>
      binding?.list === list ? (quantifiers[binding.quantifier]?.clauses ?? []) : [],
    );
    return own.length > 0 ? [{ list, any: new Satisfying(own, clauses.length) }] : [];
  });
  const asksMatterAlone = bars.some(({ binding }) => binding === null);
  return (of) => {
    if (asksMatterAlone) return true;
    for (const { list, any } of asked) {
      const elements = of.lists[list];
      if (!elements?.rows || any.truthOfAny(elements) !== FALSE) return true;
    }
    return false;
  };
}

interface Finding {
  readonly id: string;
  readonly bar: string;
}

interface Findings {
  readonly persons: readonly Finding[];
  readonly open: boolean;
}

const NO_FINDINGS: readonly Finding[] = [];
const NOTHING: Findings = { persons: [], open: false };
const OPEN: Findings = { persons: [], open: true };

function readBar(
  { id, when, binding }: BarPlan,
  plan: MatterPlan,
  policy: CheckedPolicy,
  scope: Scope,
): (of: Case) => Findings {
  const inside = binding ? withRoots(scope, plan, [binding]) : scope;
  const persons = (policy.bars.get(id)?.persons ?? []).map((term) => partyTerm(term, inside));
  const list = binding ? plan.lists[binding.list] : undefined;
  const quantifier = binding && list?.quantifiers[binding.quantifier];
  if (!binding || !list || !quantifier) {
    return (of) => namedBy(id, truthOfClauses(when, of.codes), persons, of, []);
  }
  const satisfying = new Satisfying(quantifier.clauses, list.clauses.length);
  return (of) => {
    const elements = of.lists[binding.list];
    if (!elements?.rows) return OPEN;
    if (satisfying.truthOfAny(elements) === FALSE) return NOTHING;
    const ofMatter = truthOfClauses(when, of.codes);
    if (ofMatter === FALSE) return NOTHING;
    let findings = NOTHING;
    for (let element = 0; element < elements.rows.length; element += 1) {
      const truth = ofMatter & satisfying.truth(elements, element);
      const row = elements.rows[element];
      if (truth === FALSE || !row) continue;
      findings = united(findings, namedBy(id, truth, persons, of, [row]));
    }
    return findings;
  };
}

function namedBy(
  bar: string,
  truth: number,
  persons: readonly Read[],
  of: Case,
  bound: readonly Row[],
): Findings {
  if (truth === FALSE) return NOTHING;
  if (truth !== TRUE) return OPEN;
  let open = false;
  const found: Finding[] = [];
  for (const read of persons) {
    const value = read(of, bound);
    if (value === undefined) open = true;
    else for (const id of partiesOf(value)) found.push({ id, bar });
  }
  return { persons: found, open };
}

function united(a: Findings, b: Findings): Findings {
  if (a === NOTHING) return b;
  return { persons: [...a.persons, ...b.persons], open: a.open || b.open };
}

function truthOfClauses(clauses: readonly Clause[], codes: readonly number[]): number {
  let any = FALSE;
  for (const clause of clauses) {
    let all = TRUE;
    for (const { slot, truth } of clause) all &= truth[codes[slot] ?? 0] ?? FALSE;
    any |= all;
  }
  return any;
}

function distinct(found: readonly Finding[]): readonly Finding[] {
  const sorted = [...found].sort((a, b) => compareText(a.id, b.id) || compareText(a.bar, b.bar));
  return sorted.filter(({ id, bar }, index) => {
    const before = sorted[index - 1];
    return before?.id !== id || before.bar !== bar;
  });
}

/** The scope in which the elements of the bindings have their names. */
export function withRoots(
  scope: Scope,
  plan: MatterPlan,
  bindings: readonly { readonly binder: string; readonly list: number }[],
): Scope {
  const roots = new Map(
    bindings.flatMap(({ binder, list }) => {
      const type = plan.lists[list]?.path.type;
      const layout =
        type?.kind === 'list' && type.of.kind === 'entity'
          ? scope.layouts.entities.get(type.of.entity)
          : undefined;
      return layout ? [[binder, layout] as const] : [];
    }),
  );
  return { ...scope, roots };
}
