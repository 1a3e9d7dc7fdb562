import { table } from '../report/table.ts';
import { type Target, targetTable } from '../report/target.ts';
import type { FlatResult } from './measure-flat.ts';
import { PEERS } from './peers.ts';
import { JSON_TEXT, PREPARED } from './shouze.ts';
import { HAND_WRITTEN, JSON_PARSE } from './workload.ts';

export function flatSection(flat: readonly FlatResult[]): readonly string[] {
  const names = flat[0]?.standings.map(({ name }) => name) ?? [];
  const columns = flat.map(({ rules }) => `${rules.toLocaleString('en')} rules`);
  const ratios = (of: (result: FlatResult) => number): readonly string[] =>
    flat.map((result) => of(result).toFixed(2));
  return [
    '## Flat policies',
    '',
    'Random conjunctive rules over ten fields, 10,000 distinct cases. Hand-written code gets its facts interned and its outcomes',
    'made beforehand, but for several rules that hold, which it chains. A prepared case is the same for this engine: its facts as',
    'codes, nothing more; what a set of rules comes to is made when it is first met.',
    '',
    ...table(
      ['decisions a second', ...columns],
      names.map((name) => [name, ...flat.map((result) => rateOf(result, name))]),
    ),
    ...table(
      ['ratio', ...columns],
      [
        ['prepared : the better hand-written', ...ratios(toHandWritten)],
        ['prepared : the best peer', ...ratios(toBestPeer)],
        ['JSON text : `JSON.parse` alone', ...ratios(toParsing)],
      ],
    ),
    ...table(
      ['plan', ...columns],
      [
        ['compile, ms', ...flat.map(({ plan }) => plan.compileMilliseconds)],
        ['compile for the first time, ms', ...flat.map(({ plan }) => plan.firstCompileMilliseconds)],
        ['plan, MB', ...flat.map(({ plan }) => plan.planMegabytes)],
        ['plan with its runner, MB', ...flat.map(({ plan }) => plan.runnerMegabytes)],
        ...unchecked(flat),
      ],
    ),
    '![decisions a second](report.svg)',
    '',
    ...targetTable(targetsOf(flat)),
  ];
}

/** Who was too slow to have all cases checked. */
function unchecked(flat: readonly FlatResult[]): readonly (readonly (string | number)[])[] {
  const names = (flat[0]?.standings ?? []).map(({ name }) => name);
  return names.flatMap((name) => {
    const checked = flat.map(({ standings }) => standings.find((one) => one.name === name)?.checked ?? 0);
    return checked.some((count) => count < 10_000) ? [[`cases checked of ${name}`, ...checked]] : [];
  });
}

function rateOf({ standings }: FlatResult, name: string): number {
  return standings.find((standing) => standing.name === name)?.perSecond ?? 0;
}

function bestOf(result: FlatResult, names: readonly string[]): number {
  return Math.max(...names.map((name) => rateOf(result, name)));
}

function toHandWritten(result: FlatResult): number {
  return rateOf(result, PREPARED) / bestOf(result, Object.keys(HAND_WRITTEN));
}

function toBestPeer(result: FlatResult): number {
  return rateOf(result, PREPARED) / bestOf(result, Object.keys(PEERS));
}

function toParsing(result: FlatResult): number {
  return rateOf(result, JSON_TEXT) / rateOf(result, JSON_PARSE);
}

/** Of the sizes that were measured. */
function targetsOf(flat: readonly FlatResult[]): readonly Target[] {
  const at = (rules: number, make: (result: FlatResult) => readonly Target[]): readonly Target[] => {
    const result = flat.find((one) => one.rules === rules);
    return result ? make(result) : [];
  };
  const growth = at(10_000, (large) =>
    at(10, (small) => [
      {
        of: 'cost of a decision, 10,000 rules : 10 rules',
        most: 5,
        measured: rateOf(small, PREPARED) / rateOf(large, PREPARED),
      },
    ]),
  );
  return [
    ...at(100, (one) => [
      { of: 'prepared : hand-written, 100 rules', least: 0.8, measured: toHandWritten(one) },
    ]),
    ...at(1000, (one) => [
      { of: 'prepared : hand-written, 1,000 rules', least: 0.8, measured: toHandWritten(one) },
    ]),
    ...at(10_000, (one) => [
      { of: 'prepared : hand-written, 10,000 rules', least: 1.5, measured: toHandWritten(one) },
    ]),
    ...at(1000, (one) => [{ of: 'prepared : best peer, 1,000 rules', least: 50, measured: toBestPeer(one) }]),
    ...growth,
    ...flat.map((one) => ({
      of: `JSON text : JSON.parse alone, ${one.rules.toLocaleString('en')} rules`,
      least: 0.8,
      measured: toParsing(one),
    })),
    ...at(1000, ({ plan }) => [
      { of: 'compile 1,000 rules', most: 100, unit: ' ms', measured: plan.compileMilliseconds },
    ]),
    ...at(10_000, ({ plan }) => [
      { of: 'compile 10,000 rules', most: 1000, unit: ' ms', measured: plan.compileMilliseconds },
      {
        of: 'memory of 10,000 rules, with the runner',
        most: 50,
        unit: ' MB',
        measured: plan.runnerMegabytes,
      },
    ]),
  ];
}
