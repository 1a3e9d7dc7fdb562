import type { FindingKind } from '@shouze/engine';
import { z } from 'zod';
import { decisionSchema } from './decision.ts';
import { factsSchema } from './decisions.ts';
import { diagnosticSchema, fixSchema, severitySchema, spanSchema } from './findings.ts';
import { orNull } from './or-null.ts';
import { hashSchema } from './policies.ts';
import { bilingualSchema } from './text.ts';

const FINDING_KINDS = [
  'conflict',
  'unsatisfiable',
  'tautology',
  'unreachable',
  'redundant',
  'gap',
  'cycle',
  'overlap',
  'impossible-duty',
  'dead-state',
  'broken-guarantee',
  'undecided',
] as const satisfies readonly FindingKind[];

export const findingSchema = z
  .object({
    code: z.string().meta({ example: 'SZ403' }),
    kind: z.enum(FINDING_KINDS),
    severity: severitySchema,
    rules: z.array(z.string()).readonly().meta({ description: 'The rules that it is about.' }),
    alike: z.number().int().optional().meta({
      description:
        'Of a conflict, how many rows of a table are in it where there are several, up to 100; the first is named.',
    }),
    message: bilingualSchema,
    ranges: z.array(spanSchema).readonly().meta({
      description: 'Where those are declared, the first the one to look at; of the draft or its libraries.',
    }),
    witness: orNull(factsSchema).meta({
      description: 'The smallest case that shows it; null where none can.',
    }),
    decision: orNull(decisionSchema).meta({ description: 'What is decided of the witness.' }),
    example: orNull(bilingualSchema).meta({
      description:
        'The witness as an example (`例`) in each surface of the language, ready to be put into a file.',
    }),
    fixes: z.array(fixSchema).readonly().meta({ description: 'Edits of the files that would mend it.' }),
    silenced: z.string().nullable().meta({
      description: 'The reason that a comment of the text gives for leaving it be; null where none does.',
    }),
  })
  .meta({ id: 'Finding' });

export type Finding = z.infer<typeof findingSchema>;

export const analysisSchema = z
  .object({
    hash: orNull(hashSchema).meta({
      description: 'Null where precedence in a circle or overlapping rows are errors.',
    }),
    findings: z.array(findingSchema).readonly().meta({ description: 'By place; those silenced come last.' }),
    idleSilences: z
      .array(diagnosticSchema)
      .readonly()
      .meta({ description: 'Comments that silence what is not found (any more).' }),
  })
  .meta({
    id: 'Analysis',
    description: 'What is known of a policy without running it. Every witness was decided before it is told.',
  });

export type Analysis = z.infer<typeof analysisSchema>;
