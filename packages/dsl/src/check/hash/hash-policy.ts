import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { CheckedPolicy } from '../checked-ast.ts';
import { canonicalForm } from './canonical-form.ts';

/** `sha256:` and 64 hex digits over the RFC 8785 form of the policy: blind to layout, comments, order and language. */
export function hashPolicy(policy: Omit<CheckedPolicy, 'hash'>): string {
  const text = canonicalize(canonicalForm(policy)) ?? '';
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;
}
