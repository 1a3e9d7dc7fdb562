import type { Bilingual, Language } from '@shouze/dsl';
import type { ExampleResult, ExpectationResult } from '@shouze/engine';
import type { LoadedPackage } from '../load-package.ts';
import { type Places, placesOf } from './places.ts';

/** The examples that do not hold, with each expectation that was not met, and the sum. */
export function examplesText(
  loaded: LoadedPackage,
  results: readonly ExampleResult[],
  language: Language,
): string {
  const places = placesOf(loaded);
  const failed = results.filter(({ passed }) => !passed);
  return [
    ...failed.map((result) => failedText(result, places, language)),
    `${summary(results)[language]}\n`,
  ].join('');
}

/** All examples, for machines. */
export function examplesJson(loaded: LoadedPackage, results: readonly ExampleResult[]): object {
  const places = placesOf(loaded);
  return {
    passed: results.filter(({ passed }) => passed).length,
    failed: results.filter(({ passed }) => !passed).length,
    examples: results.map(({ at, expectations, ...result }) => ({
      ...result,
      ...places.of(at),
      expectations: expectations.map(({ at, ...expectation }) => ({ ...expectation, ...places.of(at) })),
    })),
  };
}

function failedText(result: ExampleResult, places: Places, language: Language): string {
  const name = result.title[language] ?? result.example;
  const unmet = result.expectations.filter(({ passed }) => !passed);
  return [`✗ ${name}`, ...unmet.map((expectation) => `  ${unmetText(expectation, places)[language]}`), '']
    .map((line) => `${line}\n`)
    .join('');
}

function unmetText({ at, expected, found }: ExpectationResult, places: Places): Bilingual {
  const { file, line, column } = places.of(at);
  return {
    zh: `${file}:${line}:${column}: 期望 ${expected.zh}，实得 ${found.zh}`,
    en: `${file}:${line}:${column}: expected ${expected.en}, found ${found.en}`,
  };
}

function summary(results: readonly ExampleResult[]): Bilingual {
  const passed = results.filter((result) => result.passed).length;
  const failed = results.length - passed;
  if (results.length === 0) return { zh: '没有例', en: 'no examples' };
  return {
    zh: failed === 0 ? `${passed} 例全部相符` : `${passed} 例相符，${failed} 例不符`,
    en: failed === 0 ? `${passed} of ${passed} hold` : `${passed} hold, ${failed} do not`,
  };
}
