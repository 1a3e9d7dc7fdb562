import type { CheckedPolicy } from '@shouze/dsl';
import type { MatterPlan } from '../compile/plan.ts';
import { decideJudged } from '../evaluate/decide.ts';
import type { Decision } from '../evaluate/decision.ts';
import { situationOf } from '../evaluate/situation.ts';
import { bucketClauses } from './bucket-clauses.ts';
import type { Case } from './case.ts';
import { ClauseMasks } from './clause-masks.ts';
import { conclude } from './conclude.ts';
import { findVerdict } from './find-verdict.ts';
import { frozen } from './frozen.ts';
import { judgeCase } from './judge-case.ts';
import { type Barred, readBars } from './read-bars.ts';
import type { Scope } from './read-term.ts';
import { factsOf } from './reference-test.ts';
import { reportDecisions } from './report-decision.ts';
import { makeVerdicts, type Verdict } from './verdict.ts';

/**
 * Decides prepared cases of one matter. Where a case is incomplete, or an outcome is more than the tables can tell, the
 * rules that they have found to hold, or to hang on something unknown, are concluded from as the reference concludes.
 */
export function decideCases(plan: MatterPlan, policy: CheckedPolicy, scope: Scope): (of: Case) => Decision {
  const clauses = bucketClauses(plan);
  const masks = new ClauseMasks(plan, clauses);
  const judge = judgeCase(plan, masks, policy);
  const fromJudged = (of: Case): Decision =>
    decideJudged(judge(of.codes), situationOf(policy, factsOf(of, policy), scope.calendar));
  if (plan.bars === null) return fromJudged;

  const find = findVerdict(plan, clauses, masks, policy, makeVerdicts(plan, policy, scope));
  const readBarred = readBars(plan, policy, scope);
  const report = reportDecisions(policy, scope);
  // Nothing but the rules that hold has a say in a constant verdict.
  const isPlain = plan.bars.length === 0 && policy.effective === null && policy.until === null;
  const decideAnew = (verdict: Verdict, of: Case): Decision => {
    const barred = readBarred(of);
    if (!isConstant(verdict, of, barred) || report.isOutside(of)) {
      return conclude(verdict, of, barred, report) ?? fromJudged(of);
    }
    verdict.constant ??= frozen(withoutId(conclude(verdict, of, barred, report) ?? fromJudged(of)));
    return of.id === null ? verdict.constant : { id: of.id, ...verdict.constant };
  };
  return (of) => {
    const verdict = find(of.codes);
    if (verdict === null) return fromJudged(of);
    if (isPlain && verdict.constant !== null && of.inactive === null) {
      return of.id === null ? verdict.constant : { id: of.id, ...verdict.constant };
    }
    return decideAnew(verdict, of);
  };
}

function isConstant(verdict: Verdict, of: Case, { excluded }: Barred): boolean {
  return verdict.isConstant && of.inactive === null && excluded.length === 0;
}

function withoutId({ id: _, ...decision }: Decision): Decision {
  return decision;
}
