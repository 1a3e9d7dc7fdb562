import { cpus, totalmem } from 'node:os';
import type { FlatResult } from './flat.ts';
import type { JunlianResult } from './junlian.ts';

const HAND = 'hand-written switch and ifs';
const OURS = 'shouze, compiled, facts as codes';
/** Peers from the registry. */
const PEERS = ['json-logic-engine', 'GoRules Zen', 'json-rules-engine', 'cedar-wasm'];

/** The figures of one run as Markdown. */
export function markdownReport(flat: readonly FlatResult[], junlian: readonly JunlianResult[]): string {
  return [
    '# Decisions a second',
    '',
    `One run of \`npm run bench\` on ${machine()}. Contestants take turns, three rounds each, the median counts; every one was`,
    'first checked to find the same rules. The machine is shared: read ratios, not absolute figures.',
    '',
    `## Flat policies: random conjunctive rules over ten fields, 10,000 distinct cases`,
    '',
    row(['contestant', ...flat.map(({ rules }) => `${rules} rules`)]),
    row(['---', ...flat.map(() => '---:')]),
    ...[...(flat[0]?.rates.keys() ?? [])].map((name) =>
      row([name, ...flat.map(({ rates }) => rate(rates.get(name)))]),
    ),
    '',
    row(['ratio', ...flat.map(({ rules }) => `${rules} rules`)]),
    row(['---', ...flat.map(() => '---:')]),
    row(['compiled : hand-written', ...flat.map((result) => ratio(result, OURS, HAND))]),
    row(['compiled : best peer', ...flat.map((result) => ratio(result, OURS, bestPeer(result)))]),
    row([
      'compiled from JSON text : JSON.parse alone',
      ...flat.map((result) => ratio(result, 'shouze, compiled, JSON text', 'JSON.parse alone')),
    ]),
    row(['compile, ms', ...flat.map(({ compileMilliseconds }) => compileMilliseconds.toFixed(0))]),
    row(['plan, MB of heap', ...flat.map(({ planMegabytes }) => planMegabytes.toFixed(1))]),
    '',
    `From ${flat[0]?.rules} to ${flat.at(-1)?.rules} rules a decision costs ${growth(flat)} times as much.`,
    '',
    '![decisions a second](report.svg)',
    '',
    '## Junlian: filings with earlier cases',
    '',
    row([
      'earlier cases',
      'compiled, facts as codes',
      'compiled, checked facts',
      'reference',
      'codes : reference',
    ]),
    row(['---:', '---:', '---:', '---:', '---:']),
    ...junlian.map(({ priors, compiledFromCodes, compiledFromFacts, reference }) =>
      row([
        String(priors),
        rate(compiledFromCodes),
        rate(compiledFromFacts),
        rate(reference),
        (compiledFromCodes / reference).toFixed(0),
      ]),
    ),
    '',
    '`facts as codes` decides cases whose facts were turned into codes beforehand, as those of the hand-written code were interned;',
    '`checked facts` turns them into codes first; `JSON text` parses and checks them besides.',
    '',
  ].join('\n');
}

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores of ${cpu?.model.trim() ?? 'unknown'}, ${memory} GB, ${process.platform} ${process.arch}, Node ${process.version}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function rate(value: number | undefined): string {
  return value === undefined ? '–' : Math.round(value).toLocaleString('en');
}

function ratio({ rates }: FlatResult, over: string, under: string): string {
  return ((rates.get(over) ?? 0) / (rates.get(under) ?? 1)).toFixed(2);
}

function bestPeer({ rates }: FlatResult): string {
  return [...PEERS].sort((a, b) => (rates.get(b) ?? 0) - (rates.get(a) ?? 0))[0] ?? HAND;
}

function growth(flat: readonly FlatResult[]): string {
  return ((flat[0]?.rates.get(OURS) ?? 0) / (flat.at(-1)?.rates.get(OURS) ?? 1)).toFixed(1);
}
