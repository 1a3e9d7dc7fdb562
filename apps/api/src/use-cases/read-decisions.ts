import type { DecisionList, MadeDecision, StoredDecision } from '@shouze/contract';
import { checkFacts, type Explanation, explain } from '@shouze/engine';
import { isoMoment } from '../clock.ts';
import { Refusal, refuseField } from '../refusal.ts';
import type { DecisionRow } from '../store/decisions.ts';
import type { Services } from './services.ts';

/** @throws Refusal if there is no such decision */
export async function readDecision(
  services: Services,
  id: string,
  explained: boolean,
): Promise<StoredDecision> {
  const row = await services.store.decisions.find(id);
  if (!row)
    throw new Refusal('not-found', { zh: `没有编号为“${id}”的决定`, en: `there is no decision "${id}"` });
  const explanation = explained ? await explainAgain(services, row) : undefined;
  return { ...asMadeDecision(row, explanation), facts: row.facts };
}

/** A page of decisions, newest first. @throws Refusal if the cursor is no decision's */
export async function listDecisions(
  { store }: Services,
  limit: number,
  cursor: string | undefined,
): Promise<DecisionList> {
  if (cursor !== undefined && !(await store.decisions.find(cursor))) {
    const expected = { zh: '上一页给出的 nextCursor', en: '"nextCursor" of the page before' };
    throw refuseField('invalid-request', 'query.cursor', expected, `"${cursor}"`);
  }
  const rows = await store.decisions.page(limit + 1, cursor);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    decisions: page.map((row) => asMadeDecision(row)),
    nextCursor: rows.length > limit && last ? last.id : null,
  };
}

export function asMadeDecision(row: DecisionRow, explanation?: Explanation): MadeDecision {
  return {
    id: row.id,
    at: isoMoment(row.madeAt),
    policy: { id: row.policy, version: row.version, hash: row.hash },
    decision: row.decision,
    ...(explanation && { explanation }),
  };
}

async function explainAgain(services: Services, row: DecisionRow): Promise<Explanation> {
  const { policy, calendar } = await services.compiled.of(row.policy, row.version);
  const checked = checkFacts(policy, row.facts);
  if (!checked.ok) throw new Error(`the facts of decision ${row.id} were accepted and are refused now`);
  return explain(policy, checked.facts, calendar);
}
