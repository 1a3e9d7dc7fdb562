import { type Diagnostic, diagnose } from '@shouze/dsl';
import type { Finding } from '../finding.ts';
import { openCircleFixes } from '../fixes/open-circle.ts';
import { declaredAs, type Writing } from '../fixes/writing.ts';

/**
 * Rules of which each goes before the next and the last before the first. The checker refuses such a policy: nobody
 * could say what it decides, so that no case shows it.
 */
export function refusedCircles(diagnostics: readonly Diagnostic[], writing: Writing): readonly Finding[] {
  return diagnostics
    .filter(({ code }) => code === 'SZ330')
    .map((refused) => {
      const cycle = namesIn(refused);
      const rules = [...new Set(cycle)];
      const places = rules.flatMap((id) => declaredAs(id, writing)?.span ?? []);
      const { code, severity, message } = diagnose('SZ407', refused.span, { cycle: cycle.join(' > ') });
      return {
        code,
        kind: 'cycle',
        severity,
        rules,
        message,
        ranges: places.length === 0 ? [refused.span] : places,
        witness: null,
        decision: null,
        fixes: openCircleFixes(rules, writing),
      };
    });
}

/** The rules round the circle, the first again at the end, as the checker's message has them. */
function namesIn({ message, span }: Diagnostic): readonly string[] {
  const { message: bare } = diagnose('SZ330', span, { cycle: '' });
  return message.zh.slice(bare.zh.length).split(' > ');
}
