import type { RuleIndex } from '../compile/plan.ts';
import { FALSE, TRUE } from '../compile/truth-codes.ts';

/** The rules that hold or may hold, ascending; filled anew for every case. */
export interface Found {
  count: number;
  readonly rules: Int32Array;
  /** Of each: true or unknown. */
  readonly truths: Uint8Array;
  /** How many of them are unknown. */
  open: number;
}

export function nothingFound(rules: number): Found {
  return { count: 0, rules: new Int32Array(rules), truths: new Uint8Array(rules), open: 0 };
}

/** Walks to the leaf that the codes lead to, and tests the clauses there. */
export function findRules(index: RuleIndex): (codes: readonly number[], found: Found) => void {
  const nodes = Int32Array.from(index.nodes);
  const leaves = Int32Array.from(index.leaves);
  const tables = Uint8Array.from(index.tables);
  const { root } = index;
  return (codes, found) => {
    let at = root;
    while (at >= 0) at = nodes[at + 1 + (codes[nodes[at] as number] as number)] as number;
    const leaf = ~at;
    let place = leaf + 1;
    let count = 0;
    let open = 0;
    for (let left = leaves[leaf] as number; left > 0; left -= 1) {
      const end = leaf + (leaves[place] as number);
      const rule = leaves[place + 1] as number;
      let truth = TRUE;
      for (let test = place + 2; test < end; test += 2) {
        const code = codes[leaves[test] as number] as number;
        truth &= tables[(leaves[test + 1] as number) + code] as number;
        if (truth === FALSE) break;
      }
      place = end;
      if (truth === FALSE) continue;
      // A rule's clauses stand together: it holds where one of them does.
      if (count > 0 && found.rules[count - 1] === rule) {
        if (truth === TRUE && found.truths[count - 1] !== TRUE) {
          found.truths[count - 1] = TRUE;
          open -= 1;
        }
        continue;
      }
      found.rules[count] = rule;
      found.truths[count] = truth;
      count += 1;
      if (truth !== TRUE) open += 1;
    }
    found.count = count;
    found.open = open;
  };
}
