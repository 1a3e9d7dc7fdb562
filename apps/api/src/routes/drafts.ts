import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  checkRequestSchema,
  checkResultSchema,
  createPolicyRequestSchema,
  draftFilesSchema,
  draftSchema,
  policyParamSchema,
  publishedVersionSchema,
  publishRequestSchema,
  putHeadersSchema,
  writeHeadersSchema,
} from '@shouze/contract';
import { checkDraft, createPolicy, deleteDraft, putDraft, readDraft } from '../use-cases/drafts.ts';
import { publishDraft } from '../use-cases/publish-draft.ts';
import type { Services } from '../use-cases/services.ts';
import { jsonAnswer, jsonBody, problemAnswers } from './answers.ts';
import { type AppEnv, createRouter } from './router.ts';

const tags = ['drafts'];
const badBody = ['invalid-json', 'invalid-request', 'too-large', 'unsupported-media-type'] as const;
const badMatch = ['precondition-failed', 'precondition-required'] as const;

const create = createRoute({
  method: 'post',
  path: '/v1/policies',
  operationId: 'createPolicy',
  tags,
  summary: 'Make a new policy',
  description: 'The files become its draft; they may hold errors as long as they are not published.',
  request: { body: jsonBody(createPolicyRequestSchema) },
  responses: {
    201: jsonAnswer('The draft of the new policy.', draftSchema),
    ...problemAnswers(...badBody, 'already-exists'),
  },
});

const read = createRoute({
  method: 'get',
  path: '/v1/policies/{id}/draft',
  operationId: 'readDraft',
  tags,
  summary: 'Read the draft',
  request: { params: policyParamSchema },
  responses: { 200: jsonAnswer('The draft, with its ETag.', draftSchema), ...problemAnswers('not-found') },
});

const put = createRoute({
  method: 'put',
  path: '/v1/policies/{id}/draft',
  operationId: 'putDraft',
  tags,
  summary: 'Replace the draft, or begin one',
  description:
    'With `If-Match` it replaces the draft that the writer has read; with `If-None-Match: *` it begins one.',
  request: { params: policyParamSchema, headers: putHeadersSchema, body: jsonBody(draftFilesSchema) },
  responses: {
    200: jsonAnswer('The draft was replaced.', draftSchema),
    201: jsonAnswer('The draft was begun.', draftSchema),
    ...problemAnswers('not-found', ...badBody, ...badMatch),
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/v1/policies/{id}/draft',
  operationId: 'deleteDraft',
  tags,
  summary: 'Give up the draft',
  description: 'A policy that was never published goes with it.',
  request: { params: policyParamSchema, headers: writeHeadersSchema },
  responses: { 204: { description: 'It is gone.' }, ...problemAnswers('not-found', ...badMatch) },
});

const check = createRoute({
  method: 'post',
  path: '/v1/policies/{id}/draft/check',
  operationId: 'checkDraft',
  tags,
  summary: 'Check a draft',
  description: 'Checks the given files, or without files the draft, and runs their examples. Stores nothing.',
  request: { params: policyParamSchema, body: jsonBody(checkRequestSchema) },
  responses: {
    200: jsonAnswer('What was found.', checkResultSchema),
    ...problemAnswers('not-found', ...badBody),
  },
});

const publish = createRoute({
  method: 'post',
  path: '/v1/policies/{id}/draft/publish',
  operationId: 'publishDraft',
  tags,
  summary: 'Publish the draft',
  description:
    "Makes the draft the next version, which never changes again. Its number is the header's, or the one after the latest where the header's is taken or passed. The draft is gone afterwards. Findings of the analysis are told and do not hinder: a case that they concern is decided as `conflict` or `no_rule`, never wrongly.",
  request: { params: policyParamSchema, headers: writeHeadersSchema, body: jsonBody(publishRequestSchema) },
  responses: {
    201: jsonAnswer('The published version, with what analysis found in it.', publishedVersionSchema),
    ...problemAnswers(
      'not-found',
      ...badBody,
      ...badMatch,
      'policy-unusable',
      'base-missing',
      'other-court',
      'effective-date',
    ),
  },
});

export function draftRoutes(services: Services): OpenAPIHono<AppEnv> {
  const router = createRouter();
  router.openapi(create, async (c) => {
    const draft = await createPolicy(services, c.req.valid('json'));
    return c.json(draft, 201, { etag: draft.etag, location: `/v1/policies/${draft.policy}/draft` });
  });
  router.openapi(read, async (c) => {
    const draft = await readDraft(services, c.req.valid('param').id);
    return c.json(draft, 200, { etag: draft.etag });
  });
  router.openapi(put, async (c) => {
    const headers = c.req.valid('header');
    const { draft, created } = await putDraft(services, c.req.valid('param').id, c.req.valid('json').files, {
      ifMatch: headers['if-match'],
      ifNoneMatch: headers['if-none-match'] === '*',
    });
    return c.json(draft, created ? 201 : 200, { etag: draft.etag });
  });
  router.openapi(remove, async (c) => {
    await deleteDraft(services, c.req.valid('param').id, c.req.valid('header')['if-match']);
    return c.body(null, 204);
  });
  router.openapi(check, async (c) =>
    c.json(await checkDraft(services, c.req.valid('param').id, c.req.valid('json').files), 200),
  );
  router.openapi(publish, async (c) => {
    const { id } = c.req.valid('param');
    const request = c.req.valid('json');
    const ifMatch = c.req.valid('header')['if-match'];
    const version = await publishDraft(services, id, request, ifMatch, c.get('signal'));
    return c.json(version, 201, { location: `/v1/policies/${id}/versions/${version.version}` });
  });
  return router;
}
