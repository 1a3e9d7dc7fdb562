import { type CheckedPackage, checkPackage, createPackageChecker, type PackageSources } from '@shouze/dsl';
import { calendarFor, checkFacts, dutyDates, explain, nextQuestion, runExamples } from '@shouze/engine';
import { decideCompiled } from './decide-compiled.ts';

/** The language and the engine, as the session uses them; tests may put others in their place. */
export interface Tools {
  /** Remembers what it read: for the draft alone. */
  readonly checkPackage: (sources: PackageSources) => CheckedPackage;
  readonly checkPublished: typeof checkPackage;
  readonly checkFacts: typeof checkFacts;
  readonly decide: typeof decideCompiled;
  readonly explain: typeof explain;
  readonly calendarFor: typeof calendarFor;
  readonly runExamples: typeof runExamples;
  readonly dutyDates: typeof dutyDates;
  readonly nextQuestion: typeof nextQuestion;
}

export const tools: Tools = {
  checkPackage: createPackageChecker(),
  checkPublished: checkPackage,
  checkFacts,
  decide: decideCompiled,
  explain,
  calendarFor,
  runExamples,
  dutyDates,
  nextQuestion,
};
