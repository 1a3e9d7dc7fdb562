import type { CheckedPolicy } from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import type { Plan } from '../compile/plan.ts';
import type { Decision } from '../evaluate/decision.ts';
import type { Facts } from '../facts/fact-value.ts';
import type { Fault } from '../facts/fault.ts';
import { parseFacts } from '../facts/parse-facts.ts';
import type { Case } from './case.ts';
import { decideCases } from './decide-case.ts';
import { createJsonReader } from './json-rows/create-json-reader.ts';
import { layoutsOf } from './layout.ts';
import { type Prepare, prepareCase } from './prepare-case.ts';
import { rowFromRecord } from './row.ts';

/** Decides as the reference interpreter does, byte for byte, but fast. Generates no code: it runs where `eval` may not. */
export interface Runner {
  readonly decide: (facts: Facts) => Decision;
  /** Facts as codes, for those who decide a case more than once. */
  readonly prepare: (facts: Facts) => Case;
  readonly decideCase: (of: Case) => Decision;
  /**
   * A case from its JSON text, at the speed of reading it: no object is made of it. Null where anything in the text is
   * faulty or only unusual; `parseFacts` then tells the faults or reads it for `prepare`, to the same decision.
   */
  readonly readCase: (text: string) => Case | null;
  /** Decides facts as JSON text, or tells all their faults. */
  readonly decideJson: (text: string) => JsonDecision;
}

export type JsonDecision =
  | { readonly ok: true; readonly decision: Decision }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * @param policy the one that the plan was compiled from
 * @throws RangeError for another policy
 */
export function createRunner(plan: Plan, policy: CheckedPolicy, calendar: Calendar): Runner {
  if (plan.policy !== policy.hash) throw new RangeError('the plan was compiled from another policy');
  const layouts = layoutsOf(policy.vocabulary);
  const preparing = new Map<string, Prepare>();
  for (const [id, matterPlan] of Object.entries(plan.matters)) {
    const matter = layouts.matters.get(id);
    if (!matter) throw new RangeError(`the policy has no matter ${id}`);
    const scope = { policy, calendar, layouts, matter, roots: new Map() };
    preparing.set(id, prepareCase(matterPlan, scope, decideCases(matterPlan, policy, scope)));
  }
  const prepare = (facts: Facts): Case => {
    const { id, matter, values, inactive } = facts;
    const layout = layouts.matters.get(matter.id);
    const prepareOf = preparing.get(matter.id);
    if (!layout || !prepareOf) throw new RangeError(`the plan has no matter ${matter.id}`);
    return prepareOf(rowFromRecord(values, layout), id, inactive.size > 0 ? inactive : null, facts);
  };
  const decideCase = (of: Case): Decision => of.decide(of);
  const readJson = createJsonReader(plan, policy, layouts);
  const readCase = (text: string): Case | null => {
    const read = readJson(text);
    if (read === null) return null;
    const { matter, row, id, inactive } = read;
    return preparing.get(matter)?.(row, id, inactive, text) ?? null;
  };
  const decideJson = (text: string): JsonDecision => {
    const read = readCase(text);
    if (read !== null) return { ok: true, decision: decideCase(read) };
    const parsed = parseFacts(policy, text);
    return parsed.ok ? { ok: true, decision: decideCase(prepare(parsed.facts)) } : parsed;
  };
  return { prepare, decideCase, decide: (facts) => decideCase(prepare(facts)), readCase, decideJson };
}
