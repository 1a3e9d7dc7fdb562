export * from './client.ts';
export { assigneeSchema, decisionSchema } from './decision.ts';
export * from './decisions.ts';
export * from './drafts.ts';
export { explanationSchema } from './explanation.ts';
export { diagnosticSchema, type FailedExample, failedExampleSchema } from './findings.ts';
export * from './policies.ts';
export * from './problem.ts';
export { PACKAGE_LIMITS, type SourceFile, sourceFileSchema } from './source-file.ts';
