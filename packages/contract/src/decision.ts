import type { Decision } from '@shouze/engine';
import { z } from 'zod';
import { describes } from './describes.ts';
import { orNull } from './or-null.ts';
import { bilingualSchema } from './text.ts';

const fallback = z.number().int().min(0).meta({ description: 'Which of the fallbacks it was, from 0.' });

/** Who is responsible, or how the responsible is chosen. */
export const assigneeSchema = z
  .union([
    z.object({ kind: z.enum(['person', 'unit']), id: z.string(), fallback }),
    z.object({
      kind: z.literal('draw'),
      by: z.enum(['lot', 'rotation']),
      pool: z.array(z.string()).readonly(),
      fallback,
    }),
    z.object({ kind: z.literal('draw'), by: z.literal('designation'), from: z.string(), fallback }),
  ])
  .meta({ id: 'Assignee' });

const namedRule = z
  .object({
    name: z.string(),
    at: z.string().meta({ description: '`file:line:column` of its declaration.' }),
    certain: z.boolean(),
  })
  .meta({ id: 'NamedRule' });

const duty = z
  .object({
    action: z.string(),
    actor: z.string(),
    from: z.string().nullable(),
    due: z.string().nullable(),
    provisional: z.boolean(),
  })
  .meta({ id: 'Duty' });

const candidate = z
  .object({
    rule: z.string(),
    assignee: orNull(assigneeSchema),
    duties: z.array(duty).readonly(),
    open: z
      .array(z.string())
      .readonly()
      .optional()
      .meta({ description: 'Which of the missing facts a rule that may still come true hangs on.' }),
  })
  .meta({ id: 'Candidate' });

const missing = z
  .object({
    path: z.string(),
    type: z.string(),
    values: z.array(z.union([z.string(), z.boolean()])).readonly(),
  })
  .meta({ id: 'Missing' });

const warning = z.object({ code: z.string(), message: bilingualSchema }).meta({ id: 'Warning' });

/** The result of deciding one case, as the engine gives it. */
export const decisionSchema = describes<Decision>()(
  z
    .object({
      id: z.string().optional().meta({ description: 'Echoed from the facts.' }),
      status: z.enum(['decided', 'needs_facts', 'conflict', 'no_rule']),
      matter: z.string(),
      assignee: assigneeSchema.optional().meta({ description: 'Absent unless decided.' }),
      roles: z.record(z.string(), assigneeSchema),
      excluded: z.array(z.object({ id: z.string(), bar: z.string() })).readonly(),
      rules: z.array(namedRule).readonly(),
      standing: z.array(namedRule).readonly(),
      bound: z.record(z.string(), z.string()),
      duties: z.array(duty).readonly(),
      procedures: z.array(z.object({ name: z.string(), until: z.string().nullable() })).readonly(),
      citations: z.array(z.string()).readonly(),
      overridden: z.array(z.object({ rule: z.string(), by: z.array(z.string()).readonly() })).readonly(),
      candidates: z.array(candidate).readonly().optional(),
      missing: z.array(missing).readonly(),
      warnings: z.array(warning).readonly(),
      policy: z.string().meta({ description: "The policy's hash." }),
    })
    .meta({ id: 'Decision' }),
);
