export {
  type Analyze,
  type AnalyzeOptions,
  analyze,
  createAnalyzer,
  type Finding,
  type FindingKind,
} from './analysis/analyze.ts';
export { analyzablePolicy, analyzePackage, type PackageAnalysis } from './analysis/analyze-package.ts';
export type { CaseClass } from './analysis/difference/case-class.ts';
export { type CompareOptions, compare, type Difference } from './analysis/difference/compare.ts';
export { routingKey } from './analysis/difference/routing-key.ts';
export type { SampleMove, SampleMoves } from './analysis/difference/sample-moves.ts';
export { exampleInsertion } from './analysis/words/example-insertion.ts';
export { witnessExample } from './analysis/words/witness-example.ts';
export type { Calendar, Deadline, HolidayData, IsoDate } from './calendar/calendar.ts';
export { calendarFor } from './calendar/calendar-for.ts';
export { chinaHolidays } from './calendar/china-holidays.ts';
export { createCalendar } from './calendar/create-calendar.ts';
export { compile } from './compile/compile.ts';
export { describePlan } from './compile/describe-plan.ts';
export type { Plan } from './compile/plan.ts';
export {
  checkGuarantees,
  type GuaranteeResult,
  type GuaranteeVerdict,
  judgeGuarantee,
} from './evaluate/check-guarantees.ts';
export { decide } from './evaluate/decide.ts';
export type {
  Assignee,
  Candidate,
  Decision,
  Duty,
  Missing,
  NamedRule,
  Warning,
} from './evaluate/decision.ts';
export { type DutyDate, dutyDates } from './evaluate/duty-dates.ts';
export { type DutyFault, type FoundFaults, findFaults } from './evaluate/find-faults.ts';
export { type ExampleResult, type ExpectationResult, runExamples } from './evaluate/run-examples.ts';
export {
  type Answer,
  type Choice,
  type Hangs,
  nextQuestion,
  type Question,
} from './evaluate/unknowns/next-question.ts';
export { explain } from './explain/explain.ts';
export type { ConditionExplanation, Explanation, RuleExplanation, Truth } from './explain/explanation.ts';
export {
  type CaseNumber,
  compareCaseNumbers,
  normalizeCaseNumber,
  parseCaseNumber,
} from './facts/case-number.ts';
export { checkFacts, type FactsResult } from './facts/check-facts.ts';
export type { Facts } from './facts/fact-value.ts';
export { factsSchema, type JsonSchema } from './facts/facts-schema.ts';
export type { Fault } from './facts/fault.ts';
export { foundWords } from './facts/found-words.ts';
export { checkRead, parseFacts } from './facts/parse-facts.ts';
export { type JsonResult, readJson } from './facts/read-json.ts';
export { typeName } from './facts/type-words.ts';
export { withFact } from './facts/with-fact.ts';
export { advance, elapse, startProcedure } from './procedure/advance.ts';
export type {
  CaseReader,
  ProcedureEffect,
  ProcedureEvent,
  ProcedureState,
  Progress,
  Refusal,
} from './procedure/procedure.ts';
export type { Case as PreparedCase } from './run/case.ts';
export { createRunner, type JsonDecision, type Runner } from './run/create-runner.ts';
