import { compareText } from '../compare-values.ts';
import type { Gap } from '../gap.ts';
import { type Branching, type Completions, reduce } from './completions.ts';

/**
 * The unknown facts that can alone change the result: two completions that differ in nothing else come to different
 * results. Most decisive first: the one after which, on average over its values, fewest remain to be asked.
 * @param tree reduced
 */
export function missingFacts(tree: Completions): readonly Gap[] {
  const effort: Effort = { steps: STEPS };
  const decisive = decisiveGaps(tree, effort);
  const askable = [...decisive.values()].filter(({ imagined }) => !imagined);
  const ranked = askable.length * sizeOf(tree) <= RANKED ? askable : [];
  const remaining = new Map(ranked.map((gap) => [gap.path, averageRemaining(tree, gap, effort)]));
  const rank = ({ path }: Gap): number => remaining.get(path) ?? 0;
  return askable.sort((a, b) => rank(a) - rank(b) || comparePaths(a.path, b.path));
}

/** Steps before the search stops: what has not been shown to matter by then is not asked for yet. */
const STEPS = 100_000;

/** Facts times completions, past which the facts are listed by their paths alone. */
const RANKED = 50_000;

function sizeOf(tree: Completions): number {
  if (tree.kind !== 'branching') return 1;
  return [...tree.branches.values()].reduce((size, branch) => size + sizeOf(branch), 1);
}

interface Effort {
  steps: number;
}

/** What is fixed on the way through the tree, by path. */
type Fixed = ReadonlyMap<string, string>;
const NOTHING_FIXED: Fixed = new Map();

function decisiveGaps(tree: Completions, effort: Effort): ReadonlyMap<string, Gap> {
  const found = new Map<string, Gap>();
  const visit = (node: Completions): void => {
    if (node.kind !== 'branching') return;
    if (!found.has(node.gap.path) && branchesDiffer(node, effort)) found.set(node.gap.path, node.gap);
    for (const branch of node.branches.values()) visit(branch);
  };
  visit(tree);
  return found;
}

function branchesDiffer({ branches }: Branching, effort: Effort): boolean {
  const all = [...branches.values()];
  return all.some((a, index) => all.slice(index + 1).some((b) => differ(a, b, NOTHING_FIXED, effort)));
}

/** Whether some completion comes to one result in one tree and to another in the other. */
function differ(a: Completions, b: Completions, fixed: Fixed, effort: Effort): boolean {
  effort.steps -= 1;
  if (effort.steps <= 0 || a.kind === 'unexplored' || b.kind === 'unexplored') return false;
  if (a.kind === 'settled' && b.kind === 'settled') return a.settlement.key !== b.settlement.key;
  const [branching, other] = a.kind === 'branching' ? [a, b] : [b, a];
  if (branching.kind !== 'branching') return false;
  const { path } = branching.gap;
  const given = fixed.get(path);
  if (given !== undefined) {
    const branch = branching.branches.get(given);
    return branch !== undefined && differ(other, branch, fixed, effort);
  }
  for (const [value, branch] of branching.branches) {
    if (differ(other, branch, new Map(fixed).set(path, value), effort)) return true;
  }
  return false;
}

function averageRemaining(tree: Completions, { path }: Gap, effort: Effort): number {
  const values = valuesAsked(tree, path);
  if (values.size === 0 || effort.steps <= 0) return Number.MAX_SAFE_INTEGER;
  let remaining = 0;
  for (const value of values) remaining += decisiveGaps(reduce(given(tree, path, value)), effort).size;
  return remaining / values.size;
}

function valuesAsked(tree: Completions, path: string): ReadonlySet<string> {
  const values = new Set<string>();
  const visit = (node: Completions): void => {
    if (node.kind !== 'branching') return;
    for (const [value, branch] of node.branches) {
      if (node.gap.path === path) values.add(value);
      visit(branch);
    }
  };
  visit(tree);
  return values;
}

/** The tree as it is once the fact is known. */
function given(tree: Completions, path: string, value: string): Completions {
  if (tree.kind !== 'branching') return tree;
  if (tree.gap.path === path) {
    const branch = tree.branches.get(value) ?? [...tree.branches.values()][0];
    return branch ? given(branch, path, value) : tree;
  }
  return {
    ...tree,
    branches: new Map([...tree.branches].map(([key, branch]) => [key, given(branch, path, value)])),
  };
}

/** `priors[2]` before `priors[10]`. */
function comparePaths(a: string, b: string): number {
  const pad = (path: string): string => path.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
  return compareText(pad(a), pad(b));
}

/** Every fact that was branched on and can be asked for, whether or not it made a difference. */
export function askedFacts(tree: Completions): readonly Gap[] {
  const found = new Map<string, Gap>();
  const visit = (node: Completions): void => {
    if (node.kind === 'settled') return;
    if (!node.gap.imagined) found.set(node.gap.path, node.gap);
    if (node.kind === 'branching') for (const branch of node.branches.values()) visit(branch);
  };
  visit(tree);
  return [...found.values()].sort((a, b) => comparePaths(a.path, b.path));
}
