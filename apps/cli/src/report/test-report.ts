import type { Language } from '@shouze/dsl';
import {
  coverageJson,
  renderCoverage,
  renderJunit,
  renderLcov,
  renderResults,
  resultsJson,
} from '@shouze/engine/testing';
import type { Suite } from '../test-suite.ts';

export type TestFormat = 'text' | 'json' | 'junit';

interface ReportOptions {
  readonly format: TestFormat;
  readonly coverage: boolean;
}

export function reportOf(suites: readonly Suite[], options: ReportOptions, language: Language): string {
  switch (options.format) {
    case 'text':
      return textReport(suites, options, language);
    case 'json':
      return `${JSON.stringify(jsonReport(suites, options), null, 2)}\n`;
    case 'junit':
      return renderJunit(suites, language);
  }
}

export function lcovOf(suites: readonly Suite[]): string {
  return suites
    .map(({ coverage, places }) => (coverage === null ? '' : renderLcov(coverage, places)))
    .join('');
}

/** Of several packages, each under its name. Errors of a package stand on standard error. */
function textReport(suites: readonly Suite[], options: ReportOptions, language: Language): string {
  const texts = suites.flatMap(({ name, run, coverage, places }) => {
    if (run === null) return [];
    const covered =
      options.coverage && coverage !== null ? `\n${renderCoverage(coverage, places, language)}` : '';
    const heading = suites.length > 1 ? `${name}\n` : '';
    return [`${heading}${renderResults(run, places, language)}${covered}`];
  });
  return texts.join('\n');
}

function jsonReport(suites: readonly Suite[], options: ReportOptions): object {
  const runs = suites.flatMap(({ run }) => (run === null ? [] : [run]));
  return {
    passed: runs.reduce((sum, { passed }) => sum + passed, 0),
    failed: runs.reduce((sum, { failed }) => sum + failed, 0),
    packages: suites.map(({ name, run, coverage, problem, places }) => ({
      path: name,
      ...(run === null ? { problem } : resultsJson(run, places)),
      ...(options.coverage && coverage !== null && { coverage: coverageJson(coverage, places) }),
    })),
  };
}
