import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { describeError, type Logger } from '../log.ts';
import type { AppEnv } from './router.ts';

/** One line a request. The route's pattern stands for the path, and no query, so that no case number reaches the log. */
export function logRequests(logger: Logger): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const line = {
      requestId: c.get('requestId'),
      method: c.req.method,
      route: routeOf(c),
      status: c.res.status,
      by: c.get('holder'),
      ms: Math.round(performance.now() - started),
    };
    if (c.res.status >= 500) logger.error({ ...line, error: c.error && describeError(c.error) }, 'request');
    else if (isProbe(line.route)) logger.debug(line, 'request');
    else logger.info(line, 'request');
  };
}

/** The pattern of the route that answered; a star where none did but the files of the editor. */
function routeOf(c: Context<AppEnv>): string {
  return matchedRoutes(c).findLast((route) => route.method !== 'ALL')?.path ?? '*';
}

function isProbe(route: string): boolean {
  return route === '/livez' || route === '/readyz';
}
