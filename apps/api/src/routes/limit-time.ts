import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './router.ts';

/**
 * Answers for a request that takes longer. `signal` tells its use case, which then keeps nothing: a caller who was told
 * that it took too long may ask again.
 * @throws DOMException `TimeoutError`
 */
export function limitTime(milliseconds: number): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const signal = AbortSignal.timeout(milliseconds);
    c.set('signal', signal);
    await Promise.race([next(), failing(signal)]);
  };
}

function failing(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
