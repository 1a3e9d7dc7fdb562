import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import type { Clock } from './clock.ts';
import type { Logger } from './log.ts';
import { analysisRoutes } from './routes/analysis.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { docsRoutes } from './routes/docs.ts';
import { draftRoutes } from './routes/drafts.ts';
import { editorRoutes } from './routes/editor.ts';
import { healthRoutes } from './routes/health.ts';
import { limitTime } from './routes/limit-time.ts';
import { logRequests } from './routes/log-requests.ts';
import { serveOpenApi } from './routes/openapi.ts';
import { policyRoutes } from './routes/policies.ts';
import { refusalOf, respondWithProblem } from './routes/problem-response.ts';
import { refuseRepeatedFields } from './routes/refuse-repeated-fields.ts';
import { requireToken } from './routes/require-token.ts';
import { requireUtf8 } from './routes/require-utf8.ts';
import { type AppEnv, createRouter, refuseAddress } from './routes/router.ts';
import { securityHeaders } from './routes/security-headers.ts';
import type { Store } from './store/store.ts';
import type { Tokens } from './tokens.ts';
import type { Shipped } from './use-cases/bases.ts';
import { createCompiledPolicies } from './use-cases/compiled-policies.ts';
import type { Services } from './use-cases/services.ts';
import { createStudies, type Studies } from './use-cases/study/create-studies.ts';

export interface AppOptions {
  readonly store: Store;
  /** The court's code; everything that the app shows and keeps is this court's. */
  readonly court: string;
  readonly shipped: Shipped;
  readonly logger: Logger;
  /** Where the built editor lies. */
  readonly editorFolder: string;
  readonly clock?: Clock;
  /** Without them, whoever reaches the server may do everything. */
  readonly tokens?: Tokens | undefined;
  /** Bytes of a request's body. */
  readonly bodyLimit?: number;
  /** Milliseconds that a request may take. */
  readonly timeout?: number;
  readonly studies?: Studies;
}

const MEBIBYTE = 1024 * 1024;

/** For the log: the client closed the connection. */
const NOBODY_LISTENS = 499;

/** The server's requests and answers, without a server: tests call `app.request`. */
export function createApp(options: AppOptions): OpenAPIHono<AppEnv> {
  const services = createServices(options);
  const app = createRouter();
  app.onError((error, c) => {
    if (c.req.raw.signal.aborted) return new Response(null, { status: NOBODY_LISTENS });
    const { kind, detail, extra } = refusalOf(error);
    return respondWithProblem(c, kind, detail, extra);
  });
  app.notFound((c) => respondWithProblem(c, 'not-found', refuseAddress().detail));

  app.use(requestId(), logRequests(options.logger), securityHeaders);
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));
  app.use('/v1/*', async (c, next) => {
    await next();
    // Cases are nobody's to keep but the server's.
    c.res.headers.set('cache-control', 'no-store');
  });
  if (options.tokens) app.use('/v1/*', requireToken(options.tokens));
  app.use('/v1/*', limitTime(options.timeout ?? 30_000));
  app.use(
    '/v1/*',
    bodyLimit({ maxSize: options.bodyLimit ?? 8 * MEBIBYTE }),
    requireUtf8,
    refuseRepeatedFields,
  );

  app.route('/', healthRoutes(options.store, services.store));
  app.route('/', decisionRoutes(services));
  app.route('/', policyRoutes(services));
  app.route('/', draftRoutes(services));
  app.route('/', analysisRoutes(services));
  serveOpenApi(app, options.tokens !== undefined);
  app.route('/', docsRoutes());
  app.route('/', editorRoutes(options.editorFolder));
  return app;
}

function createServices(options: AppOptions): Services {
  const { court, shipped, clock = Date.now } = options;
  const store = options.store.forCourt(court);
  const studies = options.studies ?? createStudies({ atOnce: 2, time: 20_000 });
  return { store, court, shipped, compiled: createCompiledPolicies(store), studies, clock };
}

function refuseMethod(c: Context<AppEnv>, allowed: readonly string[]): Response {
  const methods = allowed.join(', ');
  c.header('allow', methods);
  return respondWithProblem(c, 'method-not-allowed', {
    zh: `此处可用：${methods}`,
    en: `possible here: ${methods}`,
  });
}
