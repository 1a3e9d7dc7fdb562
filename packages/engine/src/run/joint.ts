import { jointCodes } from '../compile/rule-index.ts';
import { FALSE, TRUE } from '../compile/truth-codes.ts';

/** Slots whose codes together are the digits of one number: the number's masks are looked up at once. */
export class Joint {
  readonly slots: readonly number[];
  /** How many masks there are, and which is the first: that of codes that are all 0. */
  readonly count: number;
  readonly first: number;
  /** Of each slot: how many digits it has, and how far apart they are. */
  readonly #digits: readonly number[];
  readonly steps: readonly number[];

  /** @param sizes of the slots, in codes */
  constructor(slots: readonly number[], sizes: readonly number[], first: number) {
    this.slots = slots;
    this.first = first;
    this.#digits = sizes.map(jointCodes);
    const steps: number[] = [];
    let step = 1;
    for (const digits of this.#digits) {
      steps.push(step);
      step *= digits;
    }
    this.steps = steps;
    this.count = step;
  }

  /**
   * How far from the mask of what the codes may let hold the one of what they let hold is: an unknown fact has the last
   * digit instead of its code 0.
   */
  stepToSure(codes: readonly number[]): number {
    let step = 0;
    for (let place = 0; place < this.slots.length; place += 1) {
      const isUnknown = codes[this.slots[place] ?? 0] === 0;
      if (isUnknown) step += ((this.#digits[place] ?? 0) - 1) * (this.steps[place] ?? 0);
    }
    return step;
  }

  /** Calls back for each mask that a clause is not in by its truth over the slot at the place. */
  forbidden(place: number, truth: Uint8Array, clear: (mask: number) => void): void {
    const [digits, step] = [this.#digits[place] ?? 0, this.steps[place] ?? 0];
    for (let digit = 0; digit < digits; digit += 1) {
      const isUnknown = digit === digits - 1;
      if (isUnknown ? truth[0] === TRUE : truth[digit] !== FALSE) continue;
      for (let row = digit * step; row < this.count; row += digits * step) {
        for (let mask = row; mask < row + step; mask += 1) clear(this.first + mask);
      }
    }
  }
}
