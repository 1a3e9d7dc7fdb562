export type {
  AtomCoverage,
  ConditionCoverage,
  Coverage,
  OtherCoverage,
  RuleCoverage,
  TableCoverage,
  TestedPackage,
} from './coverage.ts';
export { coverageOf } from './coverage.ts';
export { coverageJson } from './coverage-json.ts';
export { atomState, coverageTotals, type HitState, ruleState } from './coverage-state.ts';
export { type GutterMark, gutterMarks } from './gutter-marks.ts';
export type { OtherKind } from './other-conditions.ts';
export { createPlaces, type Place, type Places } from './places.ts';
export { renderCoverage } from './render-coverage.ts';
export { type JunitSuite, renderJunit } from './render-junit.ts';
export { renderLcov } from './render-lcov.ts';
export { renderResults } from './render-results.ts';
export { resultsJson } from './results-json.ts';
export { runTests, type TestOptions, type TestResult, type TestRun } from './run-tests.ts';
export { type ExampleFilter, selectExamples } from './select-examples.ts';
