import { readdirSync, readFileSync } from 'node:fs';
import { type CheckedPolicy, checkPackage, renderDiagnostic, type SourceFile } from '@shouze/dsl';
import { expect } from 'vitest';
import { analyze, type Finding } from '../../src/analysis/analyze.ts';
import { calendarFor, checkFacts, decide, judgeGuarantee } from '../../src/index.ts';

const POLICIES = new URL('../../../../policies/', import.meta.url);

export function folder(name: string): readonly SourceFile[] {
  return readdirSync(new URL(`${name}/`, POLICIES))
    .filter((file) => file.endsWith('.shouze'))
    .sort()
    .map((file) => ({
      path: `${name}/${file}`,
      text: readFileSync(new URL(`${name}/${file}`, POLICIES), 'utf8'),
    }));
}

export const libraries = folder('standard');

export function checked(files: readonly SourceFile[]): CheckedPolicy {
  const { policy, diagnostics, parsed } = checkPackage({ files, libraries });
  if (policy !== null) return policy;
  const texts = new Map(parsed.sources.files.map(({ path, text }) => [path, text]));
  throw new Error(diagnostics.map((one) => renderDiagnostic(one, texts, 'en')).join('\n'));
}

export const HEADER = `政策 小县 small
  版本 1
  法院 川1527
  施行 2022年1月1日
  日历 中国
  引用 标准词汇

`;

/** A policy of the standard vocabulary. */
export function county(text: string): CheckedPolicy {
  return checked([{ path: 'small.shouze', text: HEADER + text }]);
}

/** What analysis finds, each witness decided again: one that shows nothing is a mistake of ours. */
export function findings(policy: CheckedPolicy): readonly Finding[] {
  const found = analyze(policy, calendarFor(policy));
  for (const finding of found) expectReproduced(finding, policy);
  return found;
}

/** The findings of matters' rules in short: `kind: rule, rule`. */
export function told(policy: CheckedPolicy): readonly string[] {
  return findings(policy).map(({ kind, rules }) =>
    rules.length === 0 ? kind : `${kind}: ${rules.join(', ')}`,
  );
}

function expectReproduced({ witness, kind, rules, ...finding }: Finding, policy: CheckedPolicy): void {
  if (witness === null) {
    expect(finding.decision).toBeNull();
    return;
  }
  const facts = checkFacts(policy, witness);
  expect(facts.ok ? [] : facts.faults).toEqual([]);
  if (!facts.ok) return;
  const decision = decide(policy, facts.facts, calendarFor(policy));
  expect(decision).toEqual(finding.decision);
  const heard = new Set([...decision.rules, ...decision.standing].map(({ name }) => name));
  switch (kind) {
    case 'conflict':
    case 'overlap':
      expect(decision.status).toBe('conflict');
      expect(decision.candidates?.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...rules]));
      return;
    case 'gap':
      expect(decision.status).toBe('no_rule');
      return;
    case 'unreachable':
      expect(decision.overridden.map(({ rule }) => rule)).toContain(rules[0]);
      return;
    case 'redundant':
    case 'tautology':
      expect([
        ...heard,
        ...decision.overridden.map(({ rule }) => rule),
        ...(decision.candidates ?? []).map(({ rule }) => rule),
      ]).toContain(rules[0]);
      return;
    case 'broken-guarantee': {
      const guarantee = policy.guarantees.get(rules[0] ?? '');
      const verdict =
        guarantee && judgeGuarantee(guarantee, facts.facts, decision, policy, calendarFor(policy));
      expect(verdict?.kind).toBe('broken');
      return;
    }
    case 'impossible-duty':
      expect([...heard]).toContain(rules[0]);
      if (rules.length > 1)
        expect(decision.warnings.map(({ code }) => code)).toContain('different-due-dates');
      return;
    default:
      return;
  }
}
