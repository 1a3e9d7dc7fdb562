import type { Answer, Hangs } from '@shouze/engine';
import { z } from 'zod';
import { assigneeSchema, decisionSchema } from './decision.ts';
import { factsSchema, namesVersionOrDay, versionChoice, versionRule } from './decisions.ts';
import { describes } from './describes.ts';
import { orNull } from './or-null.ts';
import { policyReferenceSchema } from './policies.ts';
import { labelsSchema } from './text.ts';

export const nextQuestionRequestSchema = z
  .strictObject({
    ...versionChoice,
    facts: factsSchema.meta({
      description: 'What is known so far: `{}` to begin with.',
      example: { matter: 'filing', received: '2022-10-08', kind: 'civil_first' },
    }),
  })
  .refine(namesVersionOrDay, versionRule)
  .meta({ id: 'NextQuestionRequest' });

export type NextQuestionRequest = z.input<typeof nextQuestionRequestSchema>;

const hangsSchema = describes<Hangs>()(
  z
    .object({
      assignee: z.boolean().meta({ description: 'Who is responsible, or whether it can be said.' }),
      roles: z.boolean(),
      duties: z.array(z.string()).readonly(),
      procedures: z.array(z.string()).readonly(),
      rules: z.array(z.string()).readonly().meta({
        description: 'Rules that the answer may make true, make false, or lead elsewhere.',
      }),
    })
    .meta({ id: 'Hangs', description: 'What hangs on the answer: why it is asked.' }),
);

const answerSchema = describes<Answer>()(
  z
    .object({
      values: z.array(z.unknown()).readonly().meta({
        description:
          'Of enums, units and yes or no all; of dates, numbers and names values that stand for others like them.',
      }),
      outcome: orNull(
        z.object({
          status: z.enum(['decided', 'conflict', 'no_rule']),
          assignee: orNull(assigneeSchema),
        }),
      ).meta({ description: 'Where the answer settles who is responsible; duties may still be open.' }),
      remaining: z.number().int().meta({ description: 'How many facts have a say after it.' }),
    })
    .meta({ id: 'Answer', description: 'Answers that lead to the same stand together.' }),
);

const choiceSchema = z
  .object({ value: z.union([z.string(), z.boolean(), z.null()]), label: labelsSchema })
  .meta({ id: 'Choice' });

export type Choice = z.infer<typeof choiceSchema>;

export const questionSchema = z
  .object({
    path: z.string().meta({
      description: 'Where the answer belongs in the facts.',
      example: 'priors[0].outcome',
    }),
    label: labelsSchema,
    of: labelsSchema.meta({ description: 'What it is a field of: the matter or the entity.' }),
    type: z.string().meta({ description: 'As in the vocabulary: `date`, `yesno`, `list of prior` …' }),
    choices: z
      .array(choiceSchema)
      .readonly()
      .meta({ description: 'The closed list of answers; empty where any value of the type is one.' }),
    required: z.boolean().meta({
      description:
        'Whether nothing can be decided without it: such facts are asked for first, and nothing hangs.',
    }),
    optional: z.boolean().meta({ description: 'Whether `null`, known to be none, is an answer.' }),
    hangs: orNull(hangsSchema),
    answers: z.array(answerSchema).readonly(),
    missing: z
      .array(z.string())
      .readonly()
      .meta({ description: 'Facts that may still be asked for, this one first.' }),
    inexact: z.boolean().meta({ description: 'They may be more or fewer.' }),
  })
  .meta({ id: 'Question' });

export type Question = z.infer<typeof questionSchema>;

export const nextQuestionSchema = z
  .object({
    policy: policyReferenceSchema,
    question: orNull(questionSchema).meta({ description: 'Null where nothing more is to be asked.' }),
    decision: orNull(decisionSchema).meta({
      description:
        'What is decided of the facts so far; null while a required one is missing. It is not kept.',
    }),
  })
  .meta({ id: 'NextQuestion' });

export type NextQuestion = z.infer<typeof nextQuestionSchema>;
