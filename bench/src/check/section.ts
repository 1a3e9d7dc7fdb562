import { grouped, table } from '../report/table.ts';
import { targetTable } from '../report/target.ts';
import type { CheckResult, PolicyResult } from './measure-check.ts';

export function checkSection({ policies, hostile }: CheckResult): readonly string[] {
  const largest = policies.at(-1);
  const slowestEdit = Math.max(...(largest?.edits ?? []).map(({ check }) => check));
  const slowestText = Math.max(...hostile.map(({ whole }) => whole));
  const growth = hostile.toSorted((a, b) => b.whole - a.whole).slice(0, 8);
  return [
    '## Checking a policy, and checking it again',
    '',
    'One file of rules as a court writes them, in Chinese. The bare parse is Chevrotain’s lexer and CST parser with a grammar of the same',
    'shape for what this text says: no names, no segmentation, no tree of one’s own, no meaning, and no parts read again. A check is',
    'everything up to the hashed policy. Cold is the first time in a process that has loaded its code; the rest is warm, after as many',
    'rounds that are not counted. Milliseconds of processor time of all threads, so that two cores take less.',
    '',
    ...policies.flatMap(policyTable),
    '64 KB of texts that nobody writes, the slowest eight of ' +
      `${hostile.length}; four times the text should take four times as long:`,
    '',
    ...table(
      ['text', '16 K, ms', '64 K, ms', 'growth'],
      growth.map(({ text, quarter, whole }) => [text, quarter, whole, `${(whole / quarter).toFixed(1)}×`]),
    ),
    ...targetTable([
      { of: '1,000 rules from cold', most: 1000, measured: largest?.checkCold ?? 0, unit: ' ms' },
      { of: 'the slowest edit of one line in them', most: 100, measured: slowestEdit, unit: ' ms' },
      { of: '64 KB of anything, the slowest', most: 1000, measured: slowestText, unit: ' ms' },
    ]),
  ];
}

function policyTable({
  rules,
  characters,
  bareCold,
  bareWarm,
  checkCold,
  edits,
}: PolicyResult): readonly string[] {
  const ratio = (time: number, bare: number): string => `${(time / bare).toFixed(2)}×`;
  return [
    ...table(
      [
        `${grouped(rules)} rules, ${grouped(characters)} characters`,
        'ms',
        'to a bare parse',
        'linter besides, ms',
      ],
      [
        ['bare parse, cold', bareCold, '', ''],
        ['check, cold', checkCold, ratio(checkCold, bareCold), ''],
        ['bare parse, warm', bareWarm, '', ''],
        ...edits.map(({ edit, check, lint }) => [
          `after an edit: ${edit}`,
          check,
          ratio(check, bareWarm),
          lint,
        ]),
      ],
    ),
  ];
}
