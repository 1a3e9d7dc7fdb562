import { createRequire } from 'node:module';
import type { Peer } from './peers.ts';
import { asFacts, FIELDS, type FlatCase, type FlatRule, memberName } from './rules-and-cases.ts';

const { preparsePolicySet, statefulIsAuthorized } = createRequire(import.meta.url)(
  '@cedar-policy/cedar-wasm/nodejs',
);

/** One permit a rule, parsed beforehand; the answer names those that hold. */
export function cedar(rules: readonly FlatRule[], cases: readonly FlatCase[]): Peer {
  const staticPolicies = Object.fromEntries(
    rules.map(({ tests }, index) => {
      const atoms = tests.map(({ field, members }) => {
        const names = members.map((member) => JSON.stringify(memberName(field, member)));
        const value = `context.${FIELDS[field]?.name}`;
        return names.length === 1 ? `${value} == ${names[0]}` : `[${names.join(', ')}].contains(${value})`;
      });
      return [String(index), `permit(principal, action, resource) when { ${atoms.join(' && ')} };`];
    }),
  );
  const parsed = preparsePolicySet(`rules-${rules.length}`, { staticPolicies });
  if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed).slice(0, 400));
  const uid = (type: string) => ({ type, id: 'x' });
  const calls = cases.map((one) => ({
    principal: uid('P'),
    action: uid('Action'),
    resource: uid('R'),
    context: asFacts(one),
    preparsedPolicySetId: `rules-${rules.length}`,
    entities: [],
  }));
  return {
    decide: (index) => statefulIsAuthorized(calls[index]),
    rulesIn: (answer) =>
      (answer as { response: { diagnostics: { reason: string[] } } }).response.diagnostics.reason
        .map(Number)
        .sort((a, b) => a - b),
  };
}
