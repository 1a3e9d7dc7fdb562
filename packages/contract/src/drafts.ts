import { z } from 'zod';
import { analysisSchema } from './analysis.ts';
import { diagnosticSchema, failedExampleSchema } from './findings.ts';
import { orNull } from './or-null.ts';
import { policyIdSchema, policyVersionSchema, versionNumberSchema } from './policies.ts';
import { librariesSchema, packageFilesSchema, sourceFileSchema } from './source-file.ts';
import { bilingualSchema, dateSchema, momentSchema } from './text.ts';

export const createPolicyRequestSchema = z
  .strictObject({ id: policyIdSchema, files: packageFilesSchema })
  .meta({ id: 'CreatePolicyRequest' });

export type CreatePolicyRequest = z.infer<typeof createPolicyRequestSchema>;

/** A policy text that is being worked on. It may hold errors; only one that holds none can be published. */
export const draftSchema = z
  .object({
    policy: policyIdSchema,
    files: z.array(sourceFileSchema).readonly(),
    etag: z.string().meta({ description: 'As in the header `ETag`, for `If-Match`.' }),
    updatedAt: momentSchema,
    libraries: librariesSchema,
  })
  .meta({ id: 'Draft' });

export type Draft = z.infer<typeof draftSchema>;

export const draftFilesSchema = z.strictObject({ files: packageFilesSchema }).meta({ id: 'DraftFiles' });

export const checkRequestSchema = z
  .strictObject({
    files: packageFilesSchema
      .optional()
      .meta({ description: 'Checked without being stored; without them, the draft is.' }),
  })
  .meta({ id: 'CheckRequest' });

export const checkResultSchema = z
  .object({
    publishable: z.boolean().meta({
      description:
        'No error, no failing example, and nothing else that would keep it from being published here.',
    }),
    obstacles: z.array(bilingualSchema).readonly().meta({
      description: "What else would: a base that is not there, another court's code in the header.",
    }),
    hash: z.string().nullable().meta({ description: 'Null while there are errors.' }),
    nextVersion: versionNumberSchema
      .nullable()
      .meta({ description: 'The number under which it would be published; null while there are errors.' }),
    diagnostics: z.array(diagnosticSchema).readonly(),
    examples: z
      .object({
        total: z.number().int(),
        passed: z.number().int(),
        failed: z.array(failedExampleSchema).readonly(),
      })
      .nullable()
      .meta({ description: 'Null while there are errors.' }),
    libraries: librariesSchema,
  })
  .meta({ id: 'CheckResult' });

export type CheckResult = z.infer<typeof checkResultSchema>;

export const publishRequestSchema = z
  .strictObject({
    effectiveFrom: dateSchema.meta({ description: "Not before the latest version's effective day." }),
    shared: z.boolean().optional().meta({
      description:
        'Whether other courts on this server may base their policies on the version; default false. It cannot be changed later.',
    }),
  })
  .meta({ id: 'PublishRequest' });

export type PublishRequest = z.infer<typeof publishRequestSchema>;

export const publishedVersionSchema = policyVersionSchema
  .extend({
    analysis: orNull(analysisSchema).meta({
      description:
        'What analysis found in it, which hinders nobody from publishing; null where it did not finish within seconds.',
    }),
  })
  .meta({ id: 'PublishedVersion' });

export type PublishedVersion = z.infer<typeof publishedVersionSchema>;

/** Strong validators of a draft. */
export const writeHeadersSchema = z.object({
  'if-match': z.string().optional().meta({ description: "The draft's ETag. Without it: 428; stale: 412." }),
});

export const putHeadersSchema = writeHeadersSchema.extend({
  'if-none-match': z
    .literal('*')
    .optional()
    .meta({ description: '`*` instead of `If-Match`: makes a new draft.' }),
});
