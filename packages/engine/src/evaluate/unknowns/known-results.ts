import type { Diagram } from './diagram.ts';

/** What operations on diagrams have come to: nothing is worked out twice. */
export class KnownResults {
  // A hash table with open addressing over four numbers: an operation and what it is applied to.
  #keys = new Int32Array(4 * 256);
  #results: (Diagram<unknown> | undefined)[] = emptySlots(256);
  #count = 0;

  find(operation: number, a: number, b: number, c: number): Diagram<unknown> | undefined {
    return this.#results[this.#slotOf(operation, a, b, c)];
  }

  add(operation: number, a: number, b: number, c: number, result: Diagram<unknown>): void {
    if (2 * this.#count >= this.#results.length) this.#grow();
    const slot = this.#slotOf(operation, a, b, c);
    if (this.#results[slot] === undefined) this.#count += 1;
    this.#put(slot, operation, a, b, c, result);
  }

  /** Where the result stands, or would stand. */
  #slotOf(operation: number, a: number, b: number, c: number): number {
    const keys = this.#keys;
    const last = this.#results.length - 1;
    let slot = hashOf(operation, a, b, c) & last;
    for (; this.#results[slot] !== undefined; slot = (slot + 1) & last) {
      const at = 4 * slot;
      if (keys[at] === operation && keys[at + 1] === a && keys[at + 2] === b && keys[at + 3] === c) break;
    }
    return slot;
  }

  #put(slot: number, operation: number, a: number, b: number, c: number, result: Diagram<unknown>): void {
    const at = 4 * slot;
    this.#keys[at] = operation;
    this.#keys[at + 1] = a;
    this.#keys[at + 2] = b;
    this.#keys[at + 3] = c;
    this.#results[slot] = result;
  }

  #grow(): void {
    const [keys, results] = [this.#keys, this.#results];
    this.#keys = new Int32Array(4 * keys.length);
    this.#results = emptySlots(4 * results.length);
    results.forEach((result, slot) => {
      if (result === undefined) return;
      const [operation = 0, a = 0, b = 0, c = 0] = keys.subarray(4 * slot, 4 * slot + 4);
      this.#put(this.#slotOf(operation, a, b, c), operation, a, b, c, result);
    });
  }
}

/** @param length a power of two */
function emptySlots(length: number): (Diagram<unknown> | undefined)[] {
  return new Array<Diagram<unknown> | undefined>(length).fill(undefined);
}

function hashOf(operation: number, a: number, b: number, c: number): number {
  const hash = Math.imul(Math.imul(Math.imul(operation, 31) + a, 0x9e3779b1) + b, 0x85ebca6b) + c;
  const mixed = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return mixed ^ (mixed >>> 13);
}
