import type { Contestant, Workload } from './contestant.ts';
import type { Answer, Ask } from './messages.ts';
import { measureRate, processorTime } from './rate.ts';

// One contestant with one workload: nobody else's code has a say in how this one is compiled.

const [module = '', given = '', name = ''] = process.argv.slice(2);
const { createWorkload } = (await import(module)) as { createWorkload: (given: string) => Workload };
const workload = createWorkload(given);
const { cases } = workload;
const contestant = await workload.create(name);

/** The untimed pass goes over all cases, or so far as this allows; whoever needs longer is slow enough to be told. */
const LONGEST_PASS = 4000;
/** However slow one is. */
const FEWEST_CHECKED = 10;
/** A contestant that takes so long for the pass above is so far from the fast ones that one process tells enough. */
const SLOW_PASS = 2000;
const ROUND = 200;
/** A batch takes about so long. */
const BATCH = 5;

const answer = (message: Answer): void => {
  process.send?.(message);
};

const { checked, milliseconds } = await checkAll(contestant);
const batch = Math.max(1, Math.min(cases, Math.round((BATCH * checked) / milliseconds)));
const warm = await measureRate(contestant.decide, cases, workload.warmUp, batch);
const warmBatch = Math.max(1, Math.min(cases, Math.round((warm.perSecond * BATCH) / 1000)));
answer({ kind: 'ready', checked, isSlow: milliseconds > SLOW_PASS });

process.on('message', async ({ ask }: Ask) => {
  if (ask === 'end') process.exit(0);
  const { perSecond } = await measureRate(contestant.decide, cases, ROUND, warmBatch);
  answer({ kind: 'rate', perSecond });
});

/** @throws Error at the first case that is decided otherwise than expected */
async function checkAll({
  decide,
  fault,
}: Contestant): Promise<{ readonly checked: number; readonly milliseconds: number }> {
  const start = processorTime();
  for (let index = 0; index < cases; index += 1) {
    if (index >= FEWEST_CHECKED && processorTime() - start > LONGEST_PASS)
      return { checked: index, milliseconds: processorTime() - start };
    const wrong = fault(index, await decide(index));
    if (wrong !== null) throw new Error(`${name}: case ${index}: ${wrong}`);
  }
  return { checked: cases, milliseconds: processorTime() - start };
}
