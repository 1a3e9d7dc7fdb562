import { cedar } from './cedar.ts';
import { cel } from './cel.ts';
import { feel } from './feel.ts';
import { jsonLogic } from './json-logic.ts';
import { jsonRules } from './json-rules.ts';
import type { FlatCase, FlatRule } from './rules-and-cases.ts';
import { zen } from './zen.ts';

/** Another engine with the policy: decides a case by its index, and tells from a result which rules hold, ascending. */
export interface Peer {
  readonly decide: (index: number) => unknown;
  readonly rulesIn: (result: unknown) => readonly number[];
}

export type CreatePeer = (rules: readonly FlatRule[], cases: readonly FlatCase[]) => Peer | Promise<Peer>;

/** From the registry. Each as its documentation says to use it for many decisions: prepared once where it can be. */
export const PEERS: Readonly<Record<string, CreatePeer>> = {
  'json-logic-engine': jsonLogic,
  'cel-js': cel,
  'GoRules Zen': zen,
  'json-rules-engine': jsonRules,
  'cedar-wasm': cedar,
  feelin: feel,
};
