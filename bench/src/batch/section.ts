import { grouped, table } from '../report/table.ts';
import { targetTable } from '../report/target.ts';
import type { BatchResult } from './measure-batch.ts';

const SHOWN = 10;
const MILLION = 1_000_000;

export function batchSection({ cases, seconds, processorSeconds, memory }: BatchResult): readonly string[] {
  const early = memory.find((sample) => sample.cases >= MILLION) ?? memory[0];
  const last = memory.at(-1);
  const step = Math.ceil(memory.length / SHOWN);
  const shown = memory.filter((sample, index) => sample === last || sample === early || index % step === 0);
  const half = Math.floor(memory.length / 2);
  return [
    '## A long batch through `shouze route`',
    '',
    `${grouped(cases)} of Junlian’s filings, half with one earlier case, from line to line with one thread: ${grouped(seconds)} s by the clock,`,
    `${grouped(processorSeconds)} s of processor time, which is ${grouped(cases / processorSeconds)} a second. Memory comes and goes with the collector of`,
    'garbage: its highest points tell whether anything is kept.',
    '',
    ...table(
      ['answers', ...shown.map((sample) => `${(sample.cases / MILLION).toFixed(1)} M`)],
      [['resident memory, MB', ...shown.map(({ megabytes }) => megabytes)]],
    ),
    ...targetTable([
      {
        of: 'highest memory of the later half : of the first',
        most: 1.1,
        measured: highest(memory.slice(half)) / highest(memory.slice(0, half)),
      },
    ]),
  ];
}

function highest(memory: BatchResult['memory']): number {
  return Math.max(...memory.map(({ megabytes }) => megabytes));
}
