/** Which items of two lists are the same, in the order of both. */
export interface Alignment {
  /** Indices in the second by those in the first; both ascend. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly onlyFirst: readonly number[];
  readonly onlySecond: readonly number[];
}

/** What is compared: item by item where both begin and end the same, by text in between. */
export interface Compared<Item> {
  readonly areSame: (a: Item, b: Item) => boolean;
  /** Equal for the same. */
  readonly textOf: (item: Item) => string;
}

/** As many of the same as can be had without one crossing another, as long as none comes twice. */
export function aligned<Item>(
  first: readonly Item[],
  second: readonly Item[],
  { areSame, textOf }: Compared<Item>,
): Alignment {
  const shorter = Math.min(first.length, second.length);
  const areSameAt = (from: number, to: number): boolean => {
    const [a, b] = [first.at(from), second.at(to)];
    return a !== undefined && b !== undefined && areSame(a, b);
  };
  let head = 0;
  while (head < shorter && areSameAt(head, head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && areSameAt(-1 - tail, -1 - tail)) tail += 1;
  const [ends, otherEnds] = [first.length - tail, second.length - tail];
  const between = matched(first.slice(head, ends).map(textOf), second.slice(head, otherEnds).map(textOf));
  const pairs = new Map<number, number>();
  for (let index = 0; index < head; index += 1) pairs.set(index, index);
  for (const { from, to } of between) pairs.set(head + from, head + to);
  for (let index = 0; index < tail; index += 1) pairs.set(ends + index, otherEnds + index);
  const found = new Set(pairs.values());
  return {
    pairs,
    onlyFirst: [...first.keys()].filter((index) => !pairs.has(index)),
    onlySecond: [...second.keys()].filter((index) => !found.has(index)),
  };
}

function matched(first: readonly string[], second: readonly string[]): readonly Match[] {
  const places = Map.groupBy(first.keys(), (index) => first[index] ?? '');
  const met = new Map<string, number>();
  const matches = second.flatMap((text, to) => {
    const times = met.get(text) ?? 0;
    met.set(text, times + 1);
    const from = places.get(text)?.[times];
    return from === undefined ? [] : [{ from, to }];
  });
  return longestAscending(matches);
}

interface Match {
  readonly from: number;
  readonly to: number;
}

interface Chain {
  readonly last: Match;
  readonly before: Chain | null;
}

/** The longest part in which `from` ascends, by patience sorting. */
function longestAscending(matches: readonly Match[]): readonly Match[] {
  /** By length, the chain whose end leaves most room. */
  const chains: Chain[] = [];
  for (const last of matches) {
    let [low, high] = [0, chains.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((chains[middle]?.last.from ?? 0) < last.from) low = middle + 1;
      else high = middle;
    }
    chains[low] = { last, before: chains[low - 1] ?? null };
  }
  const longest: Match[] = [];
  for (let chain = chains.at(-1) ?? null; chain !== null; chain = chain.before) longest.push(chain.last);
  return longest.reverse();
}
