import { cpus, totalmem } from 'node:os';

/** The whole report as Markdown. @param sections in order */
export function markdownReport(sections: readonly (readonly string[])[]): string {
  return [
    '# What the engine takes, beside others',
    '',
    `Measured by \`npm run bench\` on ${machine()}.`,
    '',
    'Rates are decisions a second of processor time. Every contestant runs in a process of its own, so that nobody else’s code',
    'decides how his is compiled; goes untimed over all cases first, or four seconds far, and has every one of these checked;',
    'then they take turns, five rounds in each of three processes (the slow in one), because compilers that optimise while code',
    'runs have their luck; the median of the processes’ medians counts. Read ratios, not absolute figures.',
    '',
    ...sections.flat(),
  ].join('\n');
}

function machine(): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const model = all[0]?.model.trim() ?? 'unknown processors';
  return `${all.length} cores of ${model}, ${memory} GB, ${process.platform} ${process.arch}, Node ${process.version}`;
}
