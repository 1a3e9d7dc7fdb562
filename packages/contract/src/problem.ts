import { z } from 'zod';
import { diagnosticSchema, failedExampleSchema } from './findings.ts';
import { bilingualSchema } from './text.ts';

/** Each kind of problem, as the last part of its `type`. */
export const PROBLEM_KINDS = [
  'invalid-request',
  'invalid-facts',
  'invalid-json',
  'unsupported-media-type',
  'unauthenticated',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'already-exists',
  'policy-unusable',
  'base-missing',
  'other-court',
  'effective-date',
  'no-version-in-force',
  'policy-ended',
  'precondition-required',
  'precondition-failed',
  'too-large',
  'timeout',
  'analysis-unfinished',
  'not-ready',
  'internal',
] as const;

export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** One place of the request that is wrong. */
export const problemErrorSchema = z
  .object({
    path: z.string().meta({
      description: 'Where in the request: `facts[3].priors[0].outcome`, `query.limit`, `files[0].path`.',
    }),
    expected: bilingualSchema,
    found: z.string().meta({ description: 'What stood there, shortened.' }),
  })
  .meta({ id: 'ProblemError' });

export type ProblemError = z.infer<typeof problemErrorSchema>;

/**
 * RFC 9457. `title` and `detail` are in the language of `Accept-Language` (Chinese unless English is preferred).
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export const problemSchema = z
  .object({
    type: z
      .string()
      .meta({ description: 'The kind of problem.', example: 'urn:shouze:problem:invalid-facts' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z
      .string()
      .meta({ description: 'The request, by the id under which the log has it: `urn:shouze:request:…`.' }),
    errors: z.array(problemErrorSchema).readonly().optional(),
    diagnostics: z
      .array(diagnosticSchema)
      .readonly()
      .optional()
      .meta({ description: 'Of a text that cannot be published or analysed: its errors.' }),
    failedExamples: z
      .array(failedExampleSchema)
      .readonly()
      .optional()
      .meta({ description: 'Of a draft that cannot be published: its examples that fail.' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' });

export type Problem = z.infer<typeof problemSchema>;

/** The `type` of a kind of problem. */
export function problemType(kind: ProblemKind): string {
  return `urn:shouze:problem:${kind}`;
}
