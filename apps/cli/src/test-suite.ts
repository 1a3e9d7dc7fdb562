import { checkPackage } from '@shouze/dsl';
import {
  type Coverage,
  coverageOf,
  type ExampleFilter,
  runTests,
  type TestRun,
} from '@shouze/engine/testing';
import type { LoadedPackage } from './load-package.ts';
import { diagnosticsText, errorsOf } from './report/diagnostics.ts';
import { placesOf, type ShownPlaces } from './report/places.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What testing one package gave. */
export interface Suite {
  readonly name: string;
  readonly places: ShownPlaces;
  /** Null where the package has errors. */
  readonly run: TestRun | null;
  /** Null unless asked for. */
  readonly coverage: Coverage | null;
  /** The errors of the package, as people read them. */
  readonly problem: string | null;
}

interface SuiteOptions {
  readonly filter: ExampleFilter;
  readonly withCoverage: boolean;
}

/** @throws UsageError where the package holds no policy at all, such as a library alone */
export function runSuite(loaded: LoadedPackage, terminal: Terminal, options: SuiteOptions): Suite {
  const { filter, withCoverage } = options;
  const { parsed, policy, diagnostics } = checkPackage(loaded.sources);
  const suite = { name: loaded.shownAs, places: placesOf(loaded) };
  const errors = errorsOf(diagnostics);
  if (errors.length > 0) {
    const problem = diagnosticsText(loaded, errors, terminal.language);
    return { ...suite, run: null, coverage: null, problem };
  }
  if (policy === null) throw noPolicy(loaded.shownAs);
  const run = runTests(policy, {
    filter,
    clock: () => performance.now(),
    onResult: (_, done, total) => terminal.progress(`${loaded.shownAs}  ${done}/${total}`),
  });
  const coverage = withCoverage ? coverageOf({ parsed, policy }, { filter }) : null;
  return { ...suite, run, coverage, problem: null };
}

export function noPolicy(path: string): UsageError {
  return new UsageError({ zh: `${path}：没有“政策”声明`, en: `${path}: no "policy" declaration` });
}
