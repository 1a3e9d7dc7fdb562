import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  baseListSchema,
  libraryListSchema,
  policyListSchema,
  policyParamSchema,
  policySchema,
  policyVersionSchema,
  sampleListSchema,
  versionParamSchema,
} from '@shouze/contract';
import { listPolicies, readBases, readPolicy, readSamples, readVersion } from '../use-cases/read-policies.ts';
import type { Services } from '../use-cases/services.ts';
import { jsonAnswer, problemAnswers } from './answers.ts';
import { type AppEnv, createRouter } from './router.ts';

const tags = ['policies'];

const list = createRoute({
  method: 'get',
  path: '/v1/policies',
  operationId: 'listPolicies',
  tags,
  summary: 'List policies',
  responses: { 200: jsonAnswer('Every policy of the court.', policyListSchema), ...problemAnswers() },
});

const read = createRoute({
  method: 'get',
  path: '/v1/policies/{id}',
  operationId: 'readPolicy',
  tags,
  summary: 'Read a policy with its versions',
  request: { params: policyParamSchema },
  responses: { 200: jsonAnswer('The policy.', policySchema), ...problemAnswers('not-found') },
});

const readOneVersion = createRoute({
  method: 'get',
  path: '/v1/policies/{id}/versions/{version}',
  operationId: 'readVersion',
  tags,
  summary: 'Read a published version',
  request: { params: versionParamSchema },
  responses: {
    200: jsonAnswer('The texts of the version.', policyVersionSchema),
    ...problemAnswers('not-found'),
  },
});

const samples = createRoute({
  method: 'get',
  path: '/v1/policies/{id}/samples',
  operationId: 'listSamples',
  tags,
  summary: 'List cases to try a policy on',
  request: { params: policyParamSchema },
  responses: { 200: jsonAnswer('The sample cases.', sampleListSchema), ...problemAnswers('not-found') },
});

const libraries = createRoute({
  method: 'get',
  path: '/v1/libraries',
  operationId: 'listLibraries',
  tags,
  summary: 'Read the libraries that policies may use',
  responses: { 200: jsonAnswer('Their texts.', libraryListSchema), ...problemAnswers() },
});

const bases = createRoute({
  method: 'get',
  path: '/v1/bases',
  operationId: 'listBases',
  tags,
  summary: 'List what a policy may be based on',
  description:
    'The published versions of the court, what ships with Shouze, and what other courts of this server share.',
  responses: { 200: jsonAnswer('The bases.', baseListSchema), ...problemAnswers() },
});

export function policyRoutes(services: Services): OpenAPIHono<AppEnv> {
  const router = createRouter();
  router.openapi(list, async (c) => c.json(await listPolicies(services), 200));
  router.openapi(read, async (c) => c.json(await readPolicy(services, c.req.valid('param').id), 200));
  router.openapi(readOneVersion, async (c) => {
    const { id, version } = c.req.valid('param');
    return c.json(await readVersion(services, id, version), 200);
  });
  router.openapi(samples, async (c) => c.json(await readSamples(services, c.req.valid('param').id), 200));
  router.openapi(bases, async (c) => c.json(await readBases(services), 200));
  router.openapi(libraries, async (c) => c.json({ files: services.shipped.libraries }, 200));
  return router;
}
