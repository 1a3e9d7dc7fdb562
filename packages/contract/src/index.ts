export * from './analysis.ts';
export * from './client.ts';
export { assigneeSchema, decisionSchema } from './decision.ts';
export {
  type DecideRequest,
  type DecideResponse,
  type DecisionList,
  decideRequestSchema,
  decideResponseSchema,
  decisionIdParamSchema,
  decisionListQuerySchema,
  decisionListSchema,
  explainQuerySchema,
  factsSchema,
  type MadeDecision,
  MOST_FACTS,
  madeDecisionSchema,
  type StoredDecision,
  storedDecisionSchema,
} from './decisions.ts';
export * from './difference.ts';
export * from './drafts.ts';
export { explanationSchema } from './explanation.ts';
export { diagnosticSchema, type FailedExample, failedExampleSchema } from './findings.ts';
export * from './next-question.ts';
export { PACKAGE_LIMITS, PACKAGE_PATH } from './package-limits.ts';
export * from './policies.ts';
export * from './problem.ts';
export { type SourceFile, sourceFileSchema } from './source-file.ts';
