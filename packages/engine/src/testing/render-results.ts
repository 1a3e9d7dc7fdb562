import type { Bilingual, Language } from '@shouze/dsl';
import type { ExpectationResult } from '../evaluate/run-examples.ts';
import type { Places } from './places.ts';
import type { TestResult, TestRun } from './run-tests.ts';

/** The examples that do not hold, with each expectation that was not met, and the sum. */
export function renderResults(run: TestRun, places: Places, language: Language): string {
  const failed = run.results.filter(({ passed }) => !passed);
  return [...failed.map((result) => failedText(result, places, language)), `${sum(run)[language]}\n`].join(
    '',
  );
}

function failedText(result: TestResult, places: Places, language: Language): string {
  const name = result.title[language] ?? result.example;
  return [`✗ ${name}`, ...unmetLines(result, places, language).map((line) => `  ${line}`), '']
    .map((line) => `${line}\n`)
    .join('');
}

/** A line for each expectation that was not met: its place, what was expected and what was found. */
export function unmetLines(result: TestResult, places: Places, language: Language): readonly string[] {
  return result.expectations
    .filter(({ passed }) => !passed)
    .map((expectation) => unmetText(expectation, places)[language]);
}

function unmetText({ at, expected, found }: ExpectationResult, places: Places): Bilingual {
  const { file, line, column } = places.of(at);
  return {
    zh: `${file}:${line}:${column}: 期望 ${expected.zh}，实得 ${found.zh}`,
    en: `${file}:${line}:${column}: expected ${expected.en}, found ${found.en}`,
  };
}

function sum({ results, passed, failed, skipped, milliseconds }: TestRun): Bilingual {
  const left = skipped === 0 ? NOTHING : { zh: `，另有 ${skipped} 例未选`, en: `, ${skipped} not selected` };
  const took = milliseconds === null ? NOTHING : tookWords(milliseconds);
  if (results.length === 0) return { zh: `没有例${left.zh}`, en: `no examples${left.en}` };
  return {
    zh: `${failed === 0 ? `${passed} 例全部相符` : `${passed} 例相符，${failed} 例不符`}${left.zh}${took.zh}`,
    en: `${failed === 0 ? `${passed} of ${passed} hold` : `${passed} hold, ${failed} do not`}${left.en}${took.en}`,
  };
}

const NOTHING: Bilingual = { zh: '', en: '' };

function tookWords(milliseconds: number): Bilingual {
  const short = milliseconds < 1000;
  const amount = short ? Math.ceil(milliseconds) : (milliseconds / 1000).toFixed(1);
  return short
    ? { zh: `（${amount} 毫秒）`, en: ` (${amount} ms)` }
    : { zh: `（${amount} 秒）`, en: ` (${amount} s)` };
}
