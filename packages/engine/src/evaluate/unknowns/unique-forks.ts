import type { Diagram, Fork } from './diagram.ts';

/** All forks of one case by what they are: one of the same level with the same branches is the same object. */
export class UniqueForks {
  // A hash table with open addressing: a map would need a text of each fork as its key.
  #slots: (Fork<unknown> | undefined)[] = emptySlots(256);
  #count = 0;

  /** The fork that is known, or the one that is made. */
  of<T>(level: number, branches: readonly Diagram<T>[], make: () => Fork<T>): Fork<T> {
    const slot = this.#slotOf(level, branches);
    // INVARIANT: branches that are the same objects have leaves of the same type, so that a known fork has, too.
    const known = this.#slots[slot] as Fork<T> | undefined;
    if (known) return known;
    const made = make();
    this.#slots[slot] = made;
    this.#count += 1;
    if (2 * this.#count > this.#slots.length) this.#grow();
    return made;
  }

  /** Where the fork stands, or would stand. */
  #slotOf(level: number, branches: readonly Diagram<unknown>[]): number {
    const last = this.#slots.length - 1;
    let slot = hashOf(level, branches) & last;
    for (let at = this.#slots[slot]; at && !isFork(at, level, branches); at = this.#slots[slot]) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  #grow(): void {
    const known = this.#slots;
    this.#slots = emptySlots(4 * known.length);
    for (const fork of known) if (fork) this.#slots[this.#slotOf(fork.level, fork.branches)] = fork;
  }
}

/** @param length a power of two */
function emptySlots(length: number): (Fork<unknown> | undefined)[] {
  return new Array<Fork<unknown> | undefined>(length).fill(undefined);
}

function hashOf(level: number, branches: readonly Diagram<unknown>[]): number {
  let hash = level;
  for (const { id } of branches) hash = Math.imul(hash ^ id, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

function isFork(fork: Fork<unknown>, level: number, branches: readonly Diagram<unknown>[]): boolean {
  if (fork.level !== level || fork.branches.length !== branches.length) return false;
  for (let index = 0; index < branches.length; index += 1) {
    if (fork.branches[index] !== branches[index]) return false;
  }
  return true;
}
