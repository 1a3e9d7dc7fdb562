import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CheckedPolicy, Declared } from '../checked-ast.ts';
import { sameMeaning } from '../procedure/same-meaning.ts';
import { canonicalText } from './canonical-text.ts';

type Unhashed = Omit<CheckedPolicy, 'hash'>;

/** What is hashed one by one; the rest of a policy is small. */
const KINDS = [
  'definitions',
  'lookups',
  'parameters',
  'rules',
  'bars',
  'procedures',
  'guarantees',
  'negatives',
] as const satisfies readonly (keyof Unhashed)[];

/**
 * `sha256:` and 64 hex digits over the canonical form of a policy in which each declaration stands as its own hash:
 * blind to layout, comments, order and language. What says the same as the last time is not hashed again.
 */
export function createPolicyHash(): (policy: Unhashed) => string {
  let last = new Map<string, { readonly declared: Declared; readonly digest: string }>();
  return (policy) => {
    const known = new Map<string, { readonly declared: Declared; readonly digest: string }>();
    const digestOf = (kind: string, declared: Declared): string => {
      const key = `${kind} ${declared.id}`;
      const before = last.get(key);
      const isKnown = before !== undefined && sameMeaning(before.declared, declared);
      const digest = isKnown ? before.digest : hashOf(canonicalText(declared));
      known.set(key, { declared, digest });
      return digest;
    };
    const digests = KINDS.map((kind) => [
      kind,
      [...policy[kind]].map(([id, declared]) => [id, digestOf(kind, declared)]),
    ]);
    const examples = policy.examples.map((example) => digestOf('examples', example));
    last = known;
    const whole = { ...policy, ...Object.fromEntries(digests), examples };
    return `sha256:${hashOf(canonicalText(whole))}`;
  };
}

function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
