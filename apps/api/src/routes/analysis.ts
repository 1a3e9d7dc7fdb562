import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  analysisSchema,
  checkRequestSchema,
  differenceRequestSchema,
  differenceSchema,
  policyParamSchema,
  versionParamSchema,
} from '@shouze/contract';
import type { Context } from 'hono';
import { analyseDraft, analyseVersion } from '../use-cases/analyse-policy.ts';
import { comparePolicies } from '../use-cases/compare-policies.ts';
import type { Services } from '../use-cases/services.ts';
import { jsonAnswer, jsonBody, problemAnswers } from './answers.ts';
import { type AppEnv, createRouter } from './router.ts';

const tags = ['analysis'];
const badBody = ['invalid-json', 'invalid-request', 'too-large', 'unsupported-media-type'] as const;

const draft = createRoute({
  method: 'post',
  path: '/v1/policies/{id}/draft/analysis',
  operationId: 'analyseDraft',
  tags,
  summary: 'Analyse a draft',
  description:
    'Of the given files, or without files of the draft: rules that conflict, are never reached or can never hold, cases without a rule, broken guarantees, each with a case that shows it. Stores nothing.',
  request: { params: policyParamSchema, body: jsonBody(checkRequestSchema) },
  responses: {
    200: jsonAnswer('What was found.', analysisSchema),
    ...problemAnswers('not-found', ...badBody, 'policy-unusable', 'analysis-unfinished'),
  },
});

const version = createRoute({
  method: 'get',
  path: '/v1/policies/{id}/versions/{version}/analysis',
  operationId: 'analyseVersion',
  tags,
  summary: 'Analyse a published version',
  request: { params: versionParamSchema },
  responses: {
    200: jsonAnswer('What was found.', analysisSchema),
    ...problemAnswers('not-found', 'analysis-unfinished'),
  },
});

const difference = createRoute({
  method: 'post',
  path: '/v1/policies/{id}/difference',
  operationId: 'comparePolicies',
  tags,
  summary: 'Compare two texts of a policy by what they decide',
  description:
    'The classes of case that the two decide differently, each with the condition, what becomes of it and one case; and how many of the sample cases move, from whom to whom. Without a body’s fields: the latest version and the draft. Stores nothing.',
  request: { params: policyParamSchema, body: jsonBody(differenceRequestSchema) },
  responses: {
    200: jsonAnswer('How they differ.', differenceSchema),
    ...problemAnswers('not-found', ...badBody, 'policy-unusable', 'analysis-unfinished'),
  },
});

/** Nobody waits for an analysis whose asker has gone: an editor asks again with every pause in typing. */
function whileHeard(c: Context<AppEnv>): AbortSignal {
  return AbortSignal.any([c.get('signal'), c.req.raw.signal]);
}

export function analysisRoutes(services: Services): OpenAPIHono<AppEnv> {
  const router = createRouter();
  router.openapi(draft, async (c) => {
    const { files } = c.req.valid('json');
    return c.json(await analyseDraft(services, c.req.valid('param').id, files, whileHeard(c)), 200);
  });
  router.openapi(version, async (c) => {
    const { id, version } = c.req.valid('param');
    return c.json(await analyseVersion(services, id, version, whileHeard(c)), 200);
  });
  router.openapi(difference, async (c) =>
    c.json(await comparePolicies(services, c.req.valid('param').id, c.req.valid('json'), whileHeard(c)), 200),
  );
  return router;
}
