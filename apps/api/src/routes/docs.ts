import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { AppEnv } from './router.ts';

const SCRIPT = join(fileURLToPath(import.meta.resolve('@scalar/api-reference')), '../browser/standalone.js');

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>首责 Shouze API</title>
    <link rel="icon" href="data:,">
  </head>
  <body>
    <div id="reference"></div>
    <script src="/docs/scalar.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

/** Everything in it that would call outside is off; the page's content security policy would stop it besides. */
const START = `Scalar.createApiReference('#reference', ${JSON.stringify({
  url: '/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  proxyUrl: '',
  hideClientButton: true,
  showDeveloperTools: 'never',
  persistAuth: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  localization: { locale: 'zh-CN' },
})});\n`;

/** The documentation page, out of our own files. */
export function docsRoutes(): Hono<AppEnv> {
  const router = new Hono<AppEnv>();
  router.use('/docs/*', async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-cache');
  });
  router.get('/docs', (c) => c.html(PAGE));
  router.get('/docs/start.js', (c) =>
    c.body(START, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  router.get('/docs/scalar.js', compress(), serveStatic({ path: SCRIPT }));
  return router;
}
