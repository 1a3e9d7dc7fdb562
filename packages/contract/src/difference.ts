import { z } from 'zod';
import { decisionSchema } from './decision.ts';
import { factsSchema, MOST_FACTS } from './decisions.ts';
import { hashSchema, versionNumberSchema } from './policies.ts';
import { packageFilesSchema } from './source-file.ts';
import { bilingualSchema, dateSchema } from './text.ts';

const sideSchema = z
  .union([
    z.strictObject({ version: versionNumberSchema }),
    z.strictObject({ draft: z.literal(true) }),
    z.strictObject({ files: packageFilesSchema }),
  ])
  .meta({ id: 'ComparedSide', description: 'A published version, the stored draft, or files.' });

export type ComparedSide = z.infer<typeof sideSchema>;

export const differenceRequestSchema = z
  .strictObject({
    before: sideSchema.optional().meta({ description: 'Default: the latest version.' }),
    after: sideSchema.optional().meta({ description: 'Default: the stored draft.' }),
    samples: z
      .array(factsSchema)
      .max(MOST_FACTS)
      .readonly()
      .optional()
      .meta({ description: "Cases to count; default: the policy's sample cases." }),
  })
  .meta({ id: 'DifferenceRequest' });

export type DifferenceRequest = z.input<typeof differenceRequestSchema>;

const sideOutcome = z
  .object({
    rules: z.array(z.string()).readonly().meta({ description: 'The rules that carry the decision.' }),
    decision: decisionSchema,
  })
  .meta({ id: 'SideOutcome' });

const caseClassSchema = z
  .object({
    matter: z.string(),
    message: bilingualSchema.meta({
      description: 'The condition under which, and what becomes of it: before → after.',
    }),
    isWhole: z.boolean().meta({
      description:
        'Every case that meets the condition is decided otherwise; else some are, the witness among them.',
    }),
    witness: factsSchema.meta({ description: 'One case of the class.' }),
    before: sideOutcome,
    after: sideOutcome,
  })
  .meta({ id: 'CaseClass' });

const comparedSchema = z
  .object({
    version: versionNumberSchema.nullable().meta({ description: 'Null for a draft and for files.' }),
    hash: hashSchema,
  })
  .meta({ id: 'Compared' });

const sampleMoveSchema = z
  .object({
    from: bilingualSchema,
    to: bilingualSchema,
    count: z.number().int(),
    cases: z
      .array(
        z.object({
          index: z.number().int().meta({ description: 'Its place among the samples, from 0.' }),
          id: z
            .string()
            .nullable()
            .meta({ description: 'The `id` of its facts; null where they have none.' }),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'SampleMove', description: 'From whom to whom, and which cases.' });

const sampleMovesSchema = z
  .object({
    total: z.number().int().meta({ description: 'The cases that both can decide.' }),
    refused: z
      .array(z.number().int())
      .readonly()
      .meta({ description: 'The places, from 0, of the cases that do not fit one of the vocabularies.' }),
    moved: z.number().int().meta({
      description: 'Those with another status, responsible or role; duties and due dates alone do not count.',
    }),
    moves: z.array(sampleMoveSchema).readonly().meta({ description: 'Most frequent first.' }),
  })
  .meta({ id: 'SampleMoves' });

export const differenceSchema = z
  .object({
    before: comparedSchema,
    after: comparedSchema,
    verdict: z.enum(['same-text', 'same-meaning', 'different', 'undecided']).meta({
      description:
        '`same-text`: the hashes are equal, at most layout, comments and order differ. `same-meaning`: the texts differ and no case is decided differently. `undecided`: no difference was found, and not everything could be gone through.',
    }),
    message: bilingualSchema.meta({ description: 'The verdict in words.' }),
    classes: z.array(caseClassSchema).readonly(),
    isComplete: z.boolean().meta({
      description: 'Cases of no class are decided alike; else there may be further classes.',
    }),
    undecided: z.array(bilingualSchema).readonly().meta({ description: 'What could not be gone through.' }),
    renamed: z
      .array(z.object({ before: bilingualSchema, after: bilingualSchema }))
      .readonly()
      .meta({ description: 'Rules that say the same under another name.' }),
    daysApart: z.array(dateSchema).readonly().meta({
      description:
        'The days that only one of the two counts as working days, ascending: periods that meet them may end on other dates.',
    }),
    samples: sampleMovesSchema,
  })
  .meta({ id: 'Difference', description: 'Two policies compared by what they decide.' });

export type Difference = z.infer<typeof differenceSchema>;
