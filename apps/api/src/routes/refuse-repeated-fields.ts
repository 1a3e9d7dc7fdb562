import { repeatedKeys } from '@shouze/dsl';
import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../refusal.ts';
import type { AppEnv } from './router.ts';

const ONCE = { zh: '一条记录里每个字段只写一次', en: 'each field of a record once' };

/**
 * Of a field that stands twice in a record the last would count without a word, and a case be decided by one of two.
 * @see RFC 8259, 4
 */
export const refuseRepeatedFields: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.raw.body) {
    const errors = repeatedKeys(await c.req.text()).map(({ path, key }) => ({
      path,
      expected: ONCE,
      found: JSON.stringify(key),
    }));
    if (errors.length > 0)
      throw new Refusal(
        'invalid-json',
        { zh: '请求体里有写了两次的字段', en: 'a field stands twice in one record of the body' },
        { errors },
      );
  }
  await next();
};
