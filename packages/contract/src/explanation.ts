import type { Explanation } from '@shouze/engine';
import { z } from 'zod';
import { decisionSchema } from './decision.ts';
import { describes } from './describes.ts';
import { spanSchema } from './findings.ts';
import { orNull } from './or-null.ts';

const truth = z.enum(['true', 'false', 'unknown']);

const conditionExplanation = z
  .object({
    kind: z.enum(['and', 'or', 'not', 'atom', 'quantified', 'defined']),
    at: spanSchema,
    truth,
    saw: z
      .array(z.object({ path: z.string(), value: z.unknown().optional() }))
      .readonly()
      .meta({ description: 'Each fact that it read, with what it saw; no value where the fact is unknown.' }),
    get parts() {
      return z.array(conditionExplanation).readonly();
    },
    element: z.string().optional(),
  })
  .meta({ id: 'ConditionExplanation' });

const ruleExplanation = z
  .object({
    rule: z.string(),
    at: spanSchema,
    truth,
    role: z.enum(['won', 'overridden', 'conflicting', 'standing', 'fallback', 'not-holding', 'open']),
    overriddenBy: z.array(z.string()).readonly(),
    condition: orNull(conditionExplanation),
  })
  .meta({ id: 'RuleExplanation' });

/** For every rule of the matter, why it holds or does not. */
export const explanationSchema = describes<Explanation>()(
  z
    .object({
      decision: decisionSchema,
      rules: z.array(ruleExplanation).readonly(),
      bars: z.array(ruleExplanation).readonly(),
    })
    .meta({ id: 'Explanation' }),
);
