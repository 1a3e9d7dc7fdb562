import type { Diagram, Fork } from './diagram.ts';

/** A function and its forks, by level. */
export interface Layers {
  readonly top: Diagram<unknown>;
  readonly forks: ReadonlyMap<number, readonly Fork<unknown>[]>;
  /** How many forks there are. */
  readonly size: number;
}

export function layersOf(top: Diagram<unknown>): Layers {
  const forks = new Map<number, Fork<unknown>[]>();
  const met = new Set<Diagram<unknown>>();
  const visit = (at: Diagram<unknown>): void => {
    if (at.kind === 'leaf' || met.has(at)) return;
    met.add(at);
    const layer = forks.get(at.level) ?? [];
    layer.push(at);
    forks.set(at.level, layer);
    for (const branch of at.branches) visit(branch);
  };
  visit(top);
  return { top, forks, size: met.size };
}
