import { compareText } from '../../../src/evaluate/compare-values.ts';
import type { Gap } from '../../../src/evaluate/gap.ts';
import type { Completions } from './completions.ts';

/**
 * The unknown facts that can alone change the result: two completions that differ in nothing else come to different
 * results. Most decisive first: the one after which, on average over the answers that make a difference, fewest remain.
 */
export function missingFacts(tree: Completions): readonly Gap[] {
  const askable = [...decisiveGaps(tree).values()].filter(({ imagined }) => !imagined);
  const remaining = new Map(askable.map((gap) => [gap.path, averageRemaining(tree, gap)]));
  const rank = ({ path }: Gap): number => remaining.get(path) ?? 0;
  return askable.sort((a, b) => rank(a) - rank(b) || comparePaths(a.path, b.path));
}

function decisiveGaps(tree: Completions): ReadonlyMap<string, Gap> {
  const found = new Map<string, Gap>();
  const visit = (node: Completions): void => {
    if (node.kind !== 'branching') return;
    const branches = [...node.branches.values()];
    const decides = branches.some((a, index) =>
      branches.slice(index + 1).some((b) => differ(a, b, new Map())),
    );
    if (decides) found.set(node.gap.path, node.gap);
    for (const branch of branches) visit(branch);
  };
  visit(tree);
  return found;
}

/** Whether some completion comes to one result in one tree and to another in the other. */
function differ(a: Completions, b: Completions, fixed: ReadonlyMap<string, string>): boolean {
  if (a.kind === 'settled' && b.kind === 'settled') return a.settlement.key !== b.settlement.key;
  const [branching, other] = a.kind === 'branching' ? [a, b] : [b, a];
  if (branching.kind !== 'branching') return false;
  const { path } = branching.gap;
  const given = fixed.get(path);
  if (given !== undefined) {
    const branch = branching.branches.get(given);
    return branch !== undefined && differ(other, branch, fixed);
  }
  return [...branching.branches].some(([value, branch]) =>
    differ(other, branch, new Map(fixed).set(path, value)),
  );
}

function averageRemaining(tree: Completions, { path }: Gap): number {
  const answers: Completions[] = [];
  for (const value of valuesAsked(tree, path)) {
    const left = given(tree, path, value);
    if (!answers.some((other) => !differ(left, other, new Map()))) answers.push(left);
  }
  return answers.reduce((sum, left) => sum + decisiveGaps(left).size, 0) / answers.length;
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
    const branch = tree.branches.get(value);
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
