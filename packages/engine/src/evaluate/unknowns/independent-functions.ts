import { branchAt, type Diagram, widthAt } from './diagram.ts';
import type { Layers } from './layers.ts';

/**
 * Without those that follow from another one, nor constants: what has a say in them has a say in it, and whatever settles
 * it settles them.
 */
export function independentOf(functions: readonly Layers[]): readonly Layers[] {
  const independent: Layers[] = [];
  for (const one of functions.toSorted((a, b) => b.size - a.size)) {
    if (one.size > 0 && !independent.some(({ top }) => followsFrom(one.top, top))) independent.push(one);
  }
  return independent;
}

/** Whether the value of the one tells the value of the other. */
function followsFrom(one: Diagram<unknown>, other: Diagram<unknown>): boolean {
  const paired = new Map<Diagram<unknown>, Diagram<unknown>>();
  const follows = (a: Diagram<unknown>, b: Diagram<unknown>): boolean => {
    const known = paired.get(b);
    if (known) return known === a;
    paired.set(b, a);
    if (a.level < b.level) return false;
    for (let index = 0; index < widthAt(b, b.level); index += 1) {
      if (!follows(branchAt(a, b.level, index), branchAt(b, b.level, index))) return false;
    }
    return true;
  };
  return follows(one, other);
}
