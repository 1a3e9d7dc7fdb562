import { z } from 'zod';
import { decisionSchema } from './decision.ts';
import { explanationSchema } from './explanation.ts';
import { policyIdSchema, policyReferenceSchema, versionNumberSchema } from './policies.ts';
import { dateSchema, momentSchema } from './text.ts';

/** Cases in one request. */
export const MOST_FACTS = 1000;

/** One case, by the English names of the policy's vocabulary. */
export const factsSchema = z.record(z.string(), z.unknown()).meta({
  id: 'Facts',
  example: { matter: 'filing', received: '2022-10-08', kind: 'civil_first', priors: [] },
});

/** How a request says by which version cases are decided. */
export const versionChoice = {
  policy: policyIdSchema.optional().meta({ description: 'Default: the policy that was published first.' }),
  version: versionNumberSchema
    .optional()
    .meta({ description: 'A named version; without it, the one in force on the day `on`.' }),
  on: dateSchema.optional().meta({ description: 'Default: today at the court (Asia/Shanghai).' }),
};

interface VersionChoice {
  readonly version?: number | undefined;
  readonly on?: string | undefined;
}

/** For `refine`, with `versionRule`. */
export function namesVersionOrDay({ version, on }: VersionChoice): boolean {
  return version === undefined || on === undefined;
}

export const versionRule = { path: ['on'], params: { rule: 'version-or-day' } };

export const decideRequestSchema = z
  .strictObject({
    ...versionChoice,
    explain: z.boolean().optional(),
    facts: z.union([factsSchema, z.array(factsSchema).min(1).max(MOST_FACTS).readonly()]),
  })
  .refine(namesVersionOrDay, versionRule)
  .meta({ id: 'DecideRequest' });

export type DecideRequest = z.input<typeof decideRequestSchema>;

const storedDecisionId = z.string().min(1).max(64);

/** A decision that was made and kept. */
export const madeDecisionSchema = z
  .object({
    id: storedDecisionId,
    at: momentSchema,
    policy: policyReferenceSchema,
    decision: decisionSchema,
    explanation: explanationSchema.optional(),
  })
  .meta({ id: 'MadeDecision' });

export type MadeDecision = z.infer<typeof madeDecisionSchema>;

export const decideResponseSchema = z
  .object({ decisions: z.array(madeDecisionSchema).readonly() })
  .meta({ id: 'DecideResponse', description: 'One decision a case, in the order of the facts.' });

export type DecideResponse = z.infer<typeof decideResponseSchema>;

export const storedDecisionSchema = madeDecisionSchema.extend({ facts: factsSchema }).meta({
  id: 'StoredDecision',
  description: 'What was asked and what was decided, by which version of the policy.',
});

export type StoredDecision = z.infer<typeof storedDecisionSchema>;

export const decisionIdParamSchema = z.object({ id: storedDecisionId });

export const explainQuerySchema = z.strictObject({
  explain: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'Explain it again, by the policy that decided it.' }),
});

export const decisionListQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: storedDecisionId.optional().meta({ description: '`nextCursor` of the page before.' }),
});

export const decisionListSchema = z
  .object({ decisions: z.array(madeDecisionSchema).readonly(), nextCursor: z.string().nullable() })
  .meta({ id: 'DecisionList', description: 'Newest first; the facts are read one decision at a time.' });

export type DecisionList = z.infer<typeof decisionListSchema>;
