import { z } from 'zod';
import { orNull } from './or-null.ts';
import { librariesSchema, sourceFileSchema } from './source-file.ts';
import { dateSchema, labelsSchema, momentSchema } from './text.ts';

/** Chosen once, when the policy is made; its title may change from version to version. */
export const policyIdSchema = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .meta({ description: 'Lower-case letters, digits and hyphens.', example: 'junlian' });

export const versionNumberSchema = z.number().int().min(1).max(1_000_000);

export const hashSchema = z
  .string()
  .meta({ description: 'Of the canonical form: the same meaning has the same hash.', example: 'sha256:…' });

export const policyReferenceSchema = z
  .object({ id: policyIdSchema, version: versionNumberSchema, hash: hashSchema })
  .meta({ id: 'PolicyReference' });

export type PolicyReference = z.infer<typeof policyReferenceSchema>;

export const versionSummarySchema = z
  .object({
    version: versionNumberSchema,
    effectiveFrom: dateSchema,
    hash: hashSchema,
    publishedAt: momentSchema,
    effectiveUntil: dateSchema.nullable().meta({
      description: 'The last day in force, as its header says (`废止`); null where it says none.',
    }),
    shared: z.boolean().meta({ description: 'Whether other courts on this server may build on it.' }),
  })
  .meta({
    id: 'VersionSummary',
    description:
      'A version is in force from its effective day until the next one is, or to the last day that its header names. Of two with the same day the later number is.',
  });

export type VersionSummary = z.infer<typeof versionSummarySchema>;

const draftStateSchema = z.object({ etag: z.string(), updatedAt: momentSchema }).nullable();

export const policySummarySchema = z
  .object({
    id: policyIdSchema,
    title: labelsSchema,
    inForce: orNull(versionSummarySchema).meta({ description: 'The version in force today, if any.' }),
    latest: orNull(versionSummarySchema).meta({ description: 'The version with the highest number.' }),
    draft: draftStateSchema,
  })
  .meta({ id: 'PolicySummary' });

export type PolicySummary = z.infer<typeof policySummarySchema>;

export const policyListSchema = z
  .object({ policies: z.array(policySummarySchema).readonly() })
  .meta({ id: 'PolicyList', description: 'In the order in which they were made.' });

export type PolicyList = z.infer<typeof policyListSchema>;

export const policySchema = policySummarySchema
  .extend({ versions: z.array(versionSummarySchema).readonly().meta({ description: 'Newest first.' }) })
  .meta({ id: 'Policy' });

export type Policy = z.infer<typeof policySchema>;

export const policyVersionSchema = versionSummarySchema
  .extend({
    policy: policyIdSchema,
    title: labelsSchema,
    files: z.array(sourceFileSchema).readonly(),
    libraries: librariesSchema,
  })
  .meta({ id: 'PolicyVersion', description: 'A published version; it never changes.' });

export type PolicyVersion = z.infer<typeof policyVersionSchema>;

export const sampleSchema = z
  .object({ label: z.string(), facts: z.record(z.string(), z.unknown()) })
  .meta({ id: 'Sample', description: 'A case to try a policy on.' });

export type Sample = z.infer<typeof sampleSchema>;

export const sampleListSchema = z
  .object({ samples: z.array(sampleSchema).readonly() })
  .meta({ id: 'SampleList' });

export type SampleList = z.infer<typeof sampleListSchema>;

export const libraryListSchema = z
  .object({ files: z.array(sourceFileSchema).readonly() })
  .meta({ id: 'LibraryList', description: 'The vocabularies and statutory bars that ship with Shouze.' });

export type LibraryList = z.infer<typeof libraryListSchema>;

export const baseListSchema = z
  .object({
    bases: z
      .array(
        z.object({
          title: labelsSchema,
          version: versionNumberSchema,
          from: z.enum(['court', 'shipped', 'shared']).meta({
            description: "The court's own, shipped with Shouze, or shared by another court of this server.",
          }),
          policy: orNull(policyIdSchema).meta({ description: 'Null where it ships.' }),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'BaseList', description: 'What a policy may be based on: `基于 TITLE VERSION`.' });

export type BaseList = z.infer<typeof baseListSchema>;

export const policyParamSchema = z.object({ id: policyIdSchema });

export const versionParamSchema = z.object({
  id: policyIdSchema,
  version: z.coerce.number().int().min(1).max(1_000_000),
});
