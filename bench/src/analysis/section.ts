import { grouped, table } from '../report/table.ts';
import { targetTable } from '../report/target.ts';
import type { AnalysisResult } from './measure-analysis.ts';

export function analysisSection({ generated, county, differences }: AnalysisResult): readonly string[] {
  const time = (of: string, rules: number): number =>
    generated.find((result) => result.of === of)?.sizes.find((size) => size.rules === rules)?.whole ?? 0;
  return [
    '## Analysing a policy, and analysing it again',
    '',
    'Every question about policies in which there is nothing to find, so that everything has to be proved. Edited: one rule or row in the',
    'middle, by an analyzer that remembers the version before. Milliseconds of processor time, warm.',
    '',
    ...generated.flatMap(({ of, sizes, exponent }) => [
      ...table(
        [of, 'ms', 'edited, ms', 'edited : whole'],
        sizes.map(({ rules, whole, edited }) => [
          grouped(rules),
          whole,
          edited,
          `${(edited / whole).toFixed(2)}×`,
        ]),
      ),
      `The time grows with the number of ${of} to the power of ${exponent.toFixed(2)}.`,
      '',
    ]),
    `Junlian takes ${grouped(county.whole)} ms, most of it to prove its guarantee; after an edit of a duty ${grouped(county.edited)} ms,`,
    `${(county.edited / county.whole).toFixed(2)} of that.`,
    '',
    'Two policies compared, of which one rule or row in the middle is another or gone: the one class of cases, and that there is no other.',
    '',
    ...table(
      ['compared', 'edit', 'ms'],
      differences.map(({ of, edit, rules, ms }) => [`${grouped(rules)} ${of}`, edit, ms]),
    ),
    ...targetTable([
      { of: '100 rules', most: 50, measured: time('rules', 100), unit: ' ms' },
      { of: '1,000 rules', most: 1000, measured: time('rules', 1000), unit: ' ms' },
      {
        of: '10,000 rows of a table',
        most: 10_000,
        measured: time('rows of one table', 10_000),
        unit: ' ms',
      },
      ...differences.map(({ of, edit, rules, ms }) => ({
        of: `difference of ${grouped(rules)} ${of}, ${edit}`,
        most: 5000,
        measured: ms,
        unit: ' ms',
      })),
    ]),
  ];
}
