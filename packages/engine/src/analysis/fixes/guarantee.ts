import { type CheckedGuarantee, deleteLinesFix, type Fix } from '@shouze/dsl';
import { titled, type Writing } from './writing.ts';

/** A guarantee that is not kept is withdrawn; what would keep it is for the court to say. */
export function guaranteeFixes({ at }: CheckedGuarantee, writing: Writing): readonly Fix[] {
  const node = writing.nodeAt(at);
  if (node?.kind !== 'guarantee') return [];
  return [titled(deleteLinesFix(node, writing), '不再保证', 'withdraw the guarantee')];
}
