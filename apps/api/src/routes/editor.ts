import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { Refusal } from '../refusal.ts';
import type { AppEnv } from './router.ts';

/** Vite names what it builds after its content and puts it here. */
const HASHED = '/assets/';

/**
 * The built editor at `/`. Files named after their content are kept by the browser for good, the page never.
 * @param folder the build's output
 */
export function editorRoutes(folder: string): Hono<AppEnv> {
  const router = new Hono<AppEnv>();
  router.get('/', async (_, next) => {
    if (!existsSync(join(folder, 'index.html'))) throw refuseUnbuilt();
    await next();
  });
  router.use(keepHashedFiles, compress());
  if (existsSync(folder)) router.use(serveStatic({ root: folder }));
  return router;
}

const keepHashedFiles: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  if (!c.res.ok) return;
  const lasting = c.req.path.startsWith(HASHED);
  c.res.headers.set('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
};

function refuseUnbuilt(): Refusal {
  return new Refusal('not-found', {
    zh: '编辑器尚未构建；请用 npm start 启动',
    en: 'the editor is not built: start with npm start',
  });
}
