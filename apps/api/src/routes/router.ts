import { OpenAPIHono } from '@hono/zod-openapi';
import { Refusal } from '../refusal.ts';
import { inputErrors } from './input-errors.ts';

export interface AppEnv {
  Variables: { requestId: string; signal: AbortSignal; holder?: string };
}

/** A part of the API. Input that does not fit its schema is refused with every place that is wrong. */
export function createRouter(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      // An id that cannot be one names nothing.
      if (result.target === 'param') throw refuseAddress();
      const given = 'data' in result ? result.data : undefined;
      const errors = inputErrors(result.error.issues, result.target, given);
      const detail = {
        zh: `请求有 ${errors.length} 处不合要求`,
        en: `the request is wrong in ${errors.length} place(s)`,
      };
      throw new Refusal('invalid-request', detail, { errors });
    },
  });
}

/** There is nothing at the address of the request. */
export function refuseAddress(): Refusal {
  return new Refusal('not-found', { zh: '这个地址下没有内容', en: 'there is nothing at this address' });
}
