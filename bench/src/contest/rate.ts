/** Decisions a second of processor time. */
export interface Rate {
  readonly perSecond: number;
  readonly decisions: number;
}

/**
 * Milliseconds of processor time, user and system, that this process has taken with all its threads: what others do on a
 * shared machine is not counted, what an engine does in threads of its own is.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Decides all cases in turn for about so long, whole batches of them, and looks at the clock only between. */
export async function measureRate(
  decide: (index: number) => unknown,
  cases: number,
  milliseconds: number,
  batch: number,
): Promise<Rate> {
  const isAsync = decide(0) instanceof Promise;
  let at = 0;
  let decisions = 0;
  const start = processorTime();
  let taken = 0;
  do {
    at = isAsync ? await decideAsync(decide, cases, at, batch) : decideBatch(decide, cases, at, batch);
    decisions += batch;
    taken = processorTime() - start;
  } while (taken < milliseconds);
  return { perSecond: (decisions * 1000) / taken, decisions };
}

/** Kept where it can be seen, so that no compiler leaves a decision out. */
export const seen: { last: unknown } = { last: null };

function decideBatch(decide: (index: number) => unknown, cases: number, from: number, batch: number): number {
  let at = from;
  for (let left = batch; left > 0; left -= 1) {
    seen.last = decide(at);
    at = at + 1 === cases ? 0 : at + 1;
  }
  return at;
}

async function decideAsync(
  decide: (index: number) => unknown,
  cases: number,
  from: number,
  batch: number,
): Promise<number> {
  let at = from;
  for (let left = batch; left > 0; left -= 1) {
    seen.last = await decide(at);
    at = at + 1 === cases ? 0 : at + 1;
  }
  return at;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
