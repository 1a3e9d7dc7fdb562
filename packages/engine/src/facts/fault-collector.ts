import type { Bilingual } from '@shouze/dsl';
import type { Fault } from './fault.ts';

/** Past so many faults the reader needs no more; the input is refused all the same. */
const FAULTS_KEPT = 1000;

/** Collects every fault of one input, in the order of its paths. */
export class FaultCollector {
  readonly faults: Fault[] = [];

  /** @param found what stood there; only its beginning is kept */
  add(path: string, expected: Bilingual, found: unknown): void {
    if (this.faults.length < FAULTS_KEPT) this.faults.push({ path, expected, found: shorten(found) });
  }
}

const TEXT_SHOWN = 60;

/** Never walks into an object: what stands there may be cyclic, or huge. */
function shorten(found: unknown): string {
  if (found === undefined) return 'nothing';
  if (found === null) return 'null';
  if (typeof found === 'string') {
    const cut = found.length > TEXT_SHOWN ? `${found.slice(0, TEXT_SHOWN)}…` : found;
    return JSON.stringify(cut);
  }
  if (Array.isArray(found)) return `a list of ${found.length}`;
  if (typeof found === 'object') return 'a record';
  return String(found).slice(0, TEXT_SHOWN);
}
