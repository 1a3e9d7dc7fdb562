import { table } from '../report/table.ts';
import { targetTable } from '../report/target.ts';
import type { UnknownsResult } from './measure-unknowns.ts';

export function unknownsSection(results: readonly UnknownsResult[]): readonly string[] {
  const slowest = (those: readonly UnknownsResult[]): number =>
    Math.max(...those.map(({ milliseconds }) => milliseconds));
  const inexact = results.filter((result) => result.inexact).length;
  return [
    '## What is missing',
    '',
    'Junlian’s matters with every optional fact unknown, the lists too, or with so many earlier cases given of which nothing optional is',
    'known; how many facts are asked for, and how long that takes. The plan’s answer is checked to be the interpreter’s.',
    '',
    ...table(
      ['matter', 'earlier cases', 'asked for', 'exact', 'ms'],
      results.map(({ matter, elements, missing, inexact, milliseconds }) => [
        matter,
        elements ?? 'unknown',
        missing,
        inexact ? 'no' : 'yes',
        milliseconds,
      ]),
    ),
    ...targetTable([
      {
        of: 'every optional fact unknown, slowest matter',
        most: 10,
        measured: slowest(results.filter(({ elements }) => elements === null)),
        unit: ' ms',
      },
      {
        of: 'with up to three earlier cases, slowest matter',
        most: 10,
        measured: slowest(results.filter(({ elements }) => (elements ?? 0) <= 3)),
        unit: ' ms',
      },
      { of: 'cases told inexactly', most: 0, measured: inexact, unit: '' },
    ]),
  ];
}
