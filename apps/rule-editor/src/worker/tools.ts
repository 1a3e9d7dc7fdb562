import { type CheckedPackage, createPackageChecker, type PackageSources } from '@shouze/dsl';
import { calendarFor, checkFacts, dutyDates, explain, runExamples } from '@shouze/engine';
import { decideCompiled } from './decide-compiled.ts';

/** The language and the engine, as the session uses them; tests may put others in their place. */
export interface Tools {
  readonly checkPackage: (sources: PackageSources) => CheckedPackage;
  readonly checkFacts: typeof checkFacts;
  readonly decide: typeof decideCompiled;
  readonly explain: typeof explain;
  readonly calendarFor: typeof calendarFor;
  readonly runExamples: typeof runExamples;
  readonly dutyDates: typeof dutyDates;
}

export const tools: Tools = {
  checkPackage: createPackageChecker(),
  checkFacts,
  decide: decideCompiled,
  explain,
  calendarFor,
  runExamples,
  dutyDates,
};
