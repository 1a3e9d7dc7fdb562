import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../refusal.ts';
import type { AppEnv } from './router.ts';

/**
 * JSON is UTF-8. Read leniently, a body in GB18030 would become names full of replacement characters, and those would be
 * decided on.
 * @see RFC 8259, 8.1
 */
export const requireUtf8: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.raw.body) {
    // Kept by the request: whoever reads the body next gets the same bytes.
    const bytes = await c.req.arrayBuffer();
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw new Refusal('invalid-json', { zh: '请求体须为 UTF-8 编码', en: 'the body must be in UTF-8' });
    }
  }
  await next();
};
