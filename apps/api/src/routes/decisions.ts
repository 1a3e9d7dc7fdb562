import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  decideRequestSchema,
  decideResponseSchema,
  decisionIdParamSchema,
  decisionListQuerySchema,
  decisionListSchema,
  explainQuerySchema,
  nextQuestionRequestSchema,
  nextQuestionSchema,
  storedDecisionSchema,
} from '@shouze/contract';
import { askNext } from '../use-cases/ask-next.ts';
import { decideCases } from '../use-cases/decide-cases.ts';
import { listDecisions, readDecision } from '../use-cases/read-decisions.ts';
import type { Services } from '../use-cases/services.ts';
import { jsonAnswer, jsonBody, problemAnswers } from './answers.ts';
import { type AppEnv, createRouter } from './router.ts';

const tags = ['decisions'];

const decide = createRoute({
  method: 'post',
  path: '/v1/decisions',
  operationId: 'decide',
  tags,
  summary: 'Decide cases',
  description:
    'Decides one case or up to 1,000 and keeps every decision. Facts that do not fit the vocabulary are all reported at once, and then no case is decided.',
  request: { body: jsonBody(decideRequestSchema) },
  responses: {
    200: jsonAnswer('The decisions, in the order of the facts.', decideResponseSchema),
    ...problemAnswers(
      'invalid-json',
      'invalid-facts',
      'invalid-request',
      'no-version-in-force',
      'policy-ended',
      'too-large',
      'unsupported-media-type',
      'timeout',
    ),
  },
});

const ask = createRoute({
  method: 'post',
  path: '/v1/next-question',
  operationId: 'nextQuestion',
  tags,
  summary: 'Ask what to ask next',
  description:
    'Of a case of which not everything is known: the fact that decides most, why it is asked and what each answer leads to. A form that asks again with each answer comes to the decision and never asks what cannot matter. Keeps nothing.',
  request: { body: jsonBody(nextQuestionRequestSchema) },
  responses: {
    200: jsonAnswer('The question, or the decision where there is none.', nextQuestionSchema),
    ...problemAnswers(
      'invalid-json',
      'invalid-facts',
      'invalid-request',
      'no-version-in-force',
      'policy-ended',
      'too-large',
      'unsupported-media-type',
    ),
  },
});

const list = createRoute({
  method: 'get',
  path: '/v1/decisions',
  operationId: 'listDecisions',
  tags,
  summary: 'List decisions, newest first',
  request: { query: decisionListQuerySchema },
  responses: {
    200: jsonAnswer('A page of decisions.', decisionListSchema),
    ...problemAnswers('invalid-request'),
  },
});

const read = createRoute({
  method: 'get',
  path: '/v1/decisions/{id}',
  operationId: 'readDecision',
  tags,
  summary: 'Read a decision',
  request: { params: decisionIdParamSchema, query: explainQuerySchema },
  responses: {
    200: jsonAnswer('The facts, the decision and the version that decided.', storedDecisionSchema),
    ...problemAnswers('invalid-request', 'not-found'),
  },
});

export function decisionRoutes(services: Services): OpenAPIHono<AppEnv> {
  const router = createRouter();
  router.openapi(decide, async (c) =>
    c.json(await decideCases(services, c.req.valid('json'), c.get('signal')), 200),
  );
  router.openapi(ask, async (c) => c.json(await askNext(services, c.req.valid('json')), 200));
  router.openapi(list, async (c) => {
    const { limit, cursor } = c.req.valid('query');
    return c.json(await listDecisions(services, limit, cursor), 200);
  });
  router.openapi(read, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(await readDecision(services, id, c.req.valid('query').explain === 'true'), 200);
  });
  return router;
}
