import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import type { CourtReads, Store } from '../store/store.ts';
import { jsonAnswer, problemAnswers } from './answers.ts';
import { type AppEnv, createRouter } from './router.ts';

const statusSchema = z.object({ status: z.enum(['live', 'ready']) }).meta({ id: 'Health' });
const tags = ['health'];

const live = createRoute({
  method: 'get',
  path: '/livez',
  operationId: 'live',
  tags,
  summary: 'Whether the process answers',
  responses: { 200: jsonAnswer('It does.', statusSchema), ...problemAnswers() },
});

const ready = createRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'ready',
  tags,
  summary: 'Whether cases can be decided',
  description: 'The database answers and a policy is published.',
  responses: { 200: jsonAnswer('They can.', statusSchema), ...problemAnswers('not-ready') },
});

export function healthRoutes(store: Store, court: CourtReads): OpenAPIHono<AppEnv> {
  const router = createRouter();
  router.openapi(live, (c) => c.json({ status: 'live' } as const, 200));
  router.openapi(ready, async (c) => {
    await requireReady(store, court);
    return c.json({ status: 'ready' } as const, 200);
  });
  return router;
}

async function requireReady(store: Store, court: CourtReads): Promise<void> {
  try {
    await store.ping();
  } catch (error) {
    const refusal = new Refusal('not-ready', { zh: '数据库没有应答', en: 'the database does not answer' });
    refusal.cause = error;
    throw refusal;
  }
  if ((await court.policies.versions()).length > 0) return;
  throw new Refusal('not-ready', { zh: '尚无已发布的政策', en: 'no policy is published' });
}
