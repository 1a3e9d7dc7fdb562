import type { Diagnostic } from '@shouze/dsl';
import { z } from 'zod';
import { describes } from './describes.ts';
import { bilingualSchema } from './text.ts';

/** A range of a file of the package. */
export const spanSchema = z
  .object({
    file: z.string(),
    start: z.number().int().meta({ description: 'Offset in UTF-16 units.' }),
    end: z.number().int().meta({ description: 'Exclusive.' }),
  })
  .meta({ id: 'Span' });

export const severitySchema = z.enum(['error', 'warning', 'hint']);

export const fixSchema = z
  .object({
    title: bilingualSchema,
    edits: z.array(z.object({ span: spanSchema, text: z.string() })).readonly(),
  })
  .meta({ id: 'Fix', description: 'Edits that belong together.' });

/** What is wrong with a policy text. */
export const diagnosticSchema = describes<Diagnostic>()(
  z
    .object({
      code: z.string().meta({ example: 'SZ204' }),
      severity: severitySchema,
      span: spanSchema,
      message: bilingualSchema,
      related: z.array(z.object({ span: spanSchema, message: bilingualSchema })).readonly(),
      fixes: z.array(fixSchema).readonly(),
    })
    .meta({ id: 'Diagnostic' }),
);

/** An example (`例`) of the policy that does not come out as it expects. */
export const failedExampleSchema = z
  .object({
    example: z.string().meta({ description: 'Its title.' }),
    at: spanSchema,
    failures: z
      .array(z.object({ at: spanSchema, expected: bilingualSchema, found: bilingualSchema }))
      .readonly()
      .meta({ description: 'Each expectation that was not met.' }),
  })
  .meta({ id: 'FailedExample' });

export type FailedExample = z.infer<typeof failedExampleSchema>;
