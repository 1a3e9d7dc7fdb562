import type { Found } from './find-rules.ts';
import type { MakeVerdict, Verdict } from './verdict.ts';

/** The verdict of every set of rules that was met to hold, found rule by rule. Past so many the memory begins anew. */
const REMEMBERED = 50_000;

interface Node {
  verdict: Verdict | null;
  next: Map<number, Node> | null;
}

export class VerdictMemory {
  readonly #make: MakeVerdict;
  #root: Node = { verdict: null, next: null };
  /** Most often one rule holds. */
  readonly #alone: (Verdict | undefined)[] = [];
  #size = 0;

  constructor(make: MakeVerdict) {
    this.#make = make;
  }

  /** @param found with no open rule */
  verdict(found: Found): Verdict {
    if (found.count === 1) return this.#verdictAlone(found.rules[0] ?? 0);
    if (this.#size > REMEMBERED) this.#forget();
    let node = this.#root;
    for (let index = 0; index < found.count; index += 1) node = this.#next(node, found.rules[index] ?? 0);
    node.verdict ??= this.#make([...found.rules.subarray(0, found.count)]);
    return node.verdict;
  }

  #verdictAlone(rule: number): Verdict {
    const known = this.#alone[rule];
    if (known !== undefined) return known;
    const made = this.#make([rule]);
    this.#alone[rule] = made;
    return made;
  }

  #next(node: Node, rule: number): Node {
    node.next ??= new Map();
    const known = node.next.get(rule);
    if (known !== undefined) return known;
    const made: Node = { verdict: null, next: null };
    node.next.set(rule, made);
    this.#size += 1;
    return made;
  }

  #forget(): void {
    this.#root = { verdict: null, next: null };
    this.#size = 0;
  }
}
