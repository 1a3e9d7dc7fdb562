import type { CheckedGuarantee, CheckedPolicy } from '@shouze/dsl';
import { expect, it } from 'vitest';
import { judgeGuarantee } from '../../../src/evaluate/check-guarantees.ts';
import { analyze, checkFacts, type Decision, decide, type Facts, type Finding } from '../../../src/index.ts';
import { weekends } from '../../kit/policy.ts';
import { and, compare, k, m, toUnit } from '../../kit/terms.ts';
import { randomFacts } from './random-facts.ts';
import {
  condition,
  pick,
  type Random,
  type Rules,
  randomRules,
  seeded,
  UNITS,
  withRules,
} from './random-policy.ts';

/** How many policies; `SHOUZE_ORACLE_POLICIES=2000` for the full run, `SHOUZE_ORACLE_FROM` for another seed. */
const POLICIES = Number(process.env.SHOUZE_ORACLE_POLICIES ?? 60);
const FIRST = Number(process.env.SHOUZE_ORACLE_FROM ?? 1);
const CASES = 120;

/** Some with a rule that can never hold, and with promises about amounts and dates that no rule names. */
function policyOf(random: Random): CheckedPolicy {
  const never: Rules =
    random() < 0.5
      ? {}
      : {
          never: {
            when: and(compare('gt', m('amount'), k.money(10)), compare('lt', m('amount'), k.money(5))),
            to: [toUnit('civil_1')],
            overrides: [],
          },
        };
  const guarantees = ['g0', 'g1'].map((id) => [id, guarantee(id, random)] as const);
  return { ...withRules({ ...never, ...randomRules(random) }), guarantees: new Map(guarantees) };
}

function guarantee(id: string, random: Random): CheckedGuarantee {
  const bounds = [
    compare('gt', m('amount'), k.money(pick(random, [2, 6, 11]))),
    compare('lt', m('pages'), k.integer(pick(random, [0, 5, 7]))),
    compare('gte', m('received'), k.date(pick(random, ['2022-03-15', '2022-07-01']))),
  ];
  const when = random() < 0.5 ? and(condition(random, 1), pick(random, bounds)) : condition(random, 2);
  const at = { file: 'test.shouze', start: 0, end: 0 };
  return {
    id,
    title: { zh: null, en: null },
    matter: 'filing',
    when,
    choices: [toUnit(pick(random, UNITS))],
    citations: [],
    note: null,
    at,
  };
}

function casesOf(policy: CheckedPolicy, random: Random): readonly Facts[] {
  return Array.from({ length: CASES }, () => {
    const checked = checkFacts(policy, randomFacts(random));
    if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
    return checked.facts;
  });
}

/** What one case shows that the findings have to tell; empty where it shows nothing, or they do. */
function untold(policy: CheckedPolicy, facts: Facts, findings: readonly Finding[]): readonly string[] {
  const decision = decide(policy, facts, weekends);
  const told = (kind: Finding['kind'], rules: readonly string[]): boolean =>
    findings.some((one) => one.kind === kind && rules.every((rule) => one.rules.includes(rule)));
  const heard = heardIn(decision);
  const pairs = heard.flatMap((a, index) => heard.slice(index + 1).map((b) => [a, b]));
  return [
    ...(decision.status === 'conflict' && !pairs.some((pair) => told('conflict', pair)) ? ['conflict'] : []),
    ...(decision.status === 'no_rule' && !findings.some(({ kind }) => kind === 'gap') ? ['gap'] : []),
    ...heard.filter((rule) =>
      findings.some(({ kind, rules }) => kind === 'unreachable' && rules[0] === rule),
    ),
    ...[...policy.guarantees.values()]
      .filter((one) => judgeGuarantee(one, facts, decision, policy, weekends).kind === 'broken')
      .flatMap(({ id }) => (told('broken-guarantee', [id]) ? [] : [id])),
  ];
}

function heardIn({ rules, candidates = [] }: Decision): readonly string[] {
  return [...new Set([...rules.map(({ name }) => name), ...candidates.map(({ rule }) => rule)])].sort();
}

/** Whether the finding's own case shows what it tells, decided by the whole policy. */
function isShown({ kind, rules, witness }: Finding, policy: CheckedPolicy): boolean {
  if (witness === null) return kind !== 'conflict' && kind !== 'broken-guarantee' && kind !== 'gap';
  const checked = checkFacts(policy, witness);
  if (!checked.ok) return false;
  const decision = decide(policy, checked.facts, weekends);
  const promise = policy.guarantees.get(rules[0] ?? '');
  if (kind === 'conflict') return rules.slice(0, 2).every((rule) => heardIn(decision).includes(rule));
  if (kind === 'gap') return decision.status === 'no_rule';
  if (kind !== 'broken-guarantee' || promise === undefined) return true;
  return judgeGuarantee(promise, checked.facts, decision, policy, weekends).kind === 'broken';
}

it(`tells all that random cases of ${POLICIES} policies show, and shows all that it tells`, () => {
  const seen = { findings: 0, guarantees: 0 };
  for (let seed = FIRST; seed < FIRST + POLICIES; seed += 1) {
    const random = seeded(seed);
    const policy = policyOf(random);
    const findings = analyze(policy, weekends);
    for (const finding of findings) {
      expect([seed, finding.kind, finding.rules, isShown(finding, policy)]).toEqual([
        seed,
        finding.kind,
        finding.rules,
        true,
      ]);
    }
    for (const facts of casesOf(policy, random)) {
      expect([seed, ...untold(policy, facts, findings)]).toEqual([seed]);
    }
    seen.findings += findings.length;
    seen.guarantees += findings.filter(({ kind }) => kind === 'broken-guarantee').length;
  }
  expect(seen.findings).toBeGreaterThan(POLICIES);
  expect(seen.guarantees).toBeGreaterThan(POLICIES / 2);
}, 3_600_000);
