import type { Language } from '@shouze/dsl';
import type { Places } from './places.ts';
import { unmetLines } from './render-results.ts';
import type { TestResult, TestRun } from './run-tests.ts';

/** One policy's part of a report. */
export interface JunitSuite {
  /** What people call the policy here: its folder. */
  readonly name: string;
  /** Null where its errors keep it from running; these are told by `problem`. */
  readonly run: TestRun | null;
  readonly problem: string | null;
  readonly places: Places;
}

/** JUnit XML as CI servers read it: a suite for each policy, a case for each example, one failure for all that is unmet. */
export function renderJunit(suites: readonly JunitSuite[], language: Language): string {
  const runs = suites.map(({ run }) => run);
  const attributes = attributesOf({
    tests: total(runs, (run) => run?.results.length ?? 1),
    failures: total(runs, (run) => run?.failed ?? 0),
    errors: total(runs, (run) => (run === null ? 1 : 0)),
    time: seconds(total(runs, (run) => run?.milliseconds ?? 0)),
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="shouze"${attributes}>`,
    ...suites.flatMap((suite) => suiteLines(suite, language)),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteLines(suite: JunitSuite, language: Language): readonly string[] {
  const { name, run, problem, places } = suite;
  const attributes = attributesOf({
    name,
    tests: run?.results.length ?? 1,
    failures: run?.failed ?? 0,
    errors: run === null ? 1 : 0,
    time: seconds(run?.milliseconds ?? 0),
  });
  const cases =
    run === null
      ? [
          `    <testcase${attributesOf({ name: 'check', classname: name, time: seconds(0) })}>`,
          `      <error${attributesOf({ message: firstLine(problem ?? '') })}>${escaped(problem ?? '')}</error>`,
          '    </testcase>',
        ]
      : run.results.flatMap((result) => caseLines(result, name, places, language));
  return [`  <testsuite${attributes}>`, ...cases, '  </testsuite>'];
}

function caseLines(result: TestResult, suite: string, places: Places, language: Language): readonly string[] {
  const { file, line } = places.of(result.at);
  const attributes = attributesOf({
    name: result.title[language] ?? result.example,
    classname: `${suite}.${result.matter}`,
    file,
    line,
    time: seconds(result.milliseconds ?? 0),
  });
  if (result.passed) return [`    <testcase${attributes}/>`];
  const unmet = unmetLines(result, places, language).join('\n');
  const failure = attributesOf({ message: firstLine(unmet), type: 'expectation' });
  return [
    `    <testcase${attributes}>`,
    `      <failure${failure}>${escaped(unmet)}</failure>`,
    '    </testcase>',
  ];
}

function total(runs: readonly (TestRun | null)[], amount: (run: TestRun | null) => number): number {
  return runs.reduce((sum, run) => sum + amount(run), 0);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function attributesOf(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** XML 1.0 has no way to write most control characters and lone surrogates: they become U+FFFD. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
