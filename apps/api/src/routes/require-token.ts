import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../refusal.ts';
import { includesRole, type Role } from '../roles.ts';
import type { Holder, Tokens } from '../tokens.ts';
import type { AppEnv } from './router.ts';

/** Lets those pass who send a token whose role may do it. @see RFC 6750 */
export function requireToken(tokens: Tokens): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    const holder = token === undefined ? undefined : tokens.holderOf(token);
    if (!holder) {
      c.header('www-authenticate', 'Bearer');
      throw refuseStranger(token !== undefined);
    }
    c.set('holder', holder.name);
    const needed = roleFor(c.req.method, c.req.path);
    if (!includesRole(holder.role, needed)) throw refuseRole(holder, needed);
    await next();
  };
}

/** What POST reads and keeps nothing of. */
const ASKING = /^\/v1\/(?:next-question|policies\/[^/]+\/(?:difference|draft\/(?:check|analysis)))$/;
const DRAFTS = /^\/v1\/policies(?:\/[^/]+\/draft)?$/;

/** What nobody thought of is for those who may do everything. */
function roleFor(method: string, path: string): Role {
  if (method === 'GET' || method === 'HEAD') return 'reader';
  if (method === 'POST' && ASKING.test(path)) return 'reader';
  if (method === 'POST' && path === '/v1/decisions') return 'clerk';
  return DRAFTS.test(path) ? 'editor' : 'publisher';
}

function refuseStranger(isKnown: boolean): Refusal {
  return new Refusal(
    'unauthenticated',
    isKnown
      ? {
          zh: '令牌无效；请向系统管理员索取',
          en: 'the token is not known here: ask the administrator for one',
        }
      : {
          zh: '请在 Authorization: Bearer 中给出令牌',
          en: 'give a token in "Authorization: Bearer"',
        },
  );
}

function refuseRole({ role }: Holder, needed: Role): Refusal {
  return new Refusal('forbidden', {
    zh: `令牌的角色为 ${role}，此项操作需要 ${needed}`,
    en: `the token is a ${role}'s, and this is for a ${needed}`,
  });
}
