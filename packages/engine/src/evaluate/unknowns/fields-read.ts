import type { CheckedPolicy } from '@shouze/dsl';

const known = new WeakMap<CheckedPolicy, ReadonlySet<string>>();

/** Names of all fields that any path of the policy's rules, bars and what these use goes through. */
export function fieldsRead(policy: CheckedPolicy): ReadonlySet<string> {
  const read = known.get(policy) ?? collect(policy);
  known.set(policy, read);
  return read;
}

/** Walks the declarations as data: a path is recognised by its shape, wherever it stands. */
function collect(policy: CheckedPolicy): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { kind, fields } = node as { kind?: unknown; fields?: unknown };
    if (kind === 'path' && Array.isArray(fields)) for (const name of fields) names.add(String(name));
    for (const child of node instanceof Map ? node.values() : Object.values(node)) walk(child);
  };
  for (const part of [policy.definitions, policy.lookups, policy.rules, policy.bars]) walk(part);
  return names;
}
