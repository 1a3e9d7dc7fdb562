import { table } from '../report/table.ts';
import { targetTable } from '../report/target.ts';
import type { JunlianResult } from './measure-junlian.ts';
import { WAYS } from './workload.ts';

const FEW_PRIORS = 5;

export function junlianSection(results: readonly JunlianResult[]): readonly string[] {
  const columns = results.map(({ priors }) => `${priors} earlier`);
  return [
    '## Junlian: filings with earlier cases',
    '',
    'Everything is known of 2,000 filings; every decision was compared with the reference interpreter’s, byte for byte. In a',
    'prepared case all that conditions ask is answered, of the elements of lists too; from checked facts it is answered first.',
    '',
    ...table(
      ['decisions a second', ...columns],
      Object.values(WAYS).map((name) => [name, ...results.map((result) => rateOf(result, name))]),
    ),
    ...table(
      ['ratio', ...columns],
      [
        ['prepared cases : reference', ...ratios(results, WAYS.prepared, WAYS.reference)],
        ['JSON text : `JSON.parse` alone', ...ratios(results, WAYS.json, WAYS.parse)],
      ],
    ),
    ...targetTable(
      results
        .filter(({ priors }) => priors <= FEW_PRIORS)
        .map((result) => ({
          of: `${WAYS.prepared} a second, ${result.priors} earlier cases`,
          least: 1_000_000,
          measured: rateOf(result, WAYS.prepared),
        })),
    ),
  ];
}

function rateOf({ standings }: JunlianResult, name: string): number {
  return standings.find((standing) => standing.name === name)?.perSecond ?? 0;
}

function ratios(results: readonly JunlianResult[], over: string, under: string): readonly string[] {
  return results.map((result) => (rateOf(result, over) / rateOf(result, under)).toFixed(2));
}
