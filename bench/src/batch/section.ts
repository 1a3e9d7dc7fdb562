import { table } from '../report/table.ts';
import { targetTable } from '../report/target.ts';
import type { BatchResult } from './measure-batch.ts';

export function batchSection({ cases, seconds, memory }: BatchResult): readonly string[] {
  const [first, last] = [memory[0]?.megabytes ?? 0, memory.at(-1)?.megabytes ?? 0];
  return [
    '## A long batch through `shouze route`',
    '',
    `${cases.toLocaleString('en')} of Junlian’s filings, half with one earlier case, in ${Math.round(seconds).toLocaleString('en')} s of one thread and`,
    `the machine’s clock: ${Math.round(cases / seconds).toLocaleString('en')} a second, from line to line.`,
    '',
    ...table(
      ['answers', ...memory.map((sample) => `${(sample.cases / 1e6).toFixed(1)} M`)],
      [['resident memory, MB', ...memory.map(({ megabytes }) => megabytes)]],
    ),
    ...targetTable([{ of: 'memory at the end : after a tenth', most: 1.1, measured: last / first }]),
  ];
}
