import { type Problem, type ProblemKind, problemType } from '@shouze/contract';
import type { Bilingual } from '@shouze/dsl';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { Refusal, type RefusalExtra } from '../refusal.ts';
import { preferredLanguage } from './language.ts';
import { problemKinds } from './problem-kinds.ts';
import type { AppEnv } from './router.ts';

/** Beyond that many the detail still has their number: a body of nothing but mistakes is not answered with a larger one. */
const MOST_ERRORS = 10_000;

/** Answers with a problem in the reader's language. @see RFC 9457 */
export function respondWithProblem(
  c: Context<AppEnv>,
  kind: ProblemKind,
  detail: Bilingual,
  extra: RefusalExtra = {},
): Response {
  const language = preferredLanguage(c.req.header('accept-language'));
  const { status, title } = problemKinds[kind];
  const problem: Problem = {
    type: problemType(kind),
    title: title[language],
    status,
    detail: detail[language],
    instance: `urn:shouze:request:${c.get('requestId')}`,
    ...extra,
    ...(extra.errors && { errors: extra.errors.slice(0, MOST_ERRORS) }),
  };
  return c.body(JSON.stringify(problem), status, {
    'content-type': 'application/problem+json',
    'content-language': language,
    'cache-control': 'no-store',
  });
}

/** Turns whatever a route threw into a refusal; what nobody foresaw is an internal error that says nothing of itself. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof HTTPException) return refusalOfStatus(error.status);
  if (error instanceof DOMException && error.name === 'TimeoutError') return refuseSlow();
  return refuseInternal();
}

/** Of what the framework's own middleware threw. */
function refusalOfStatus(status: number): Refusal {
  switch (status) {
    case 413:
      return new Refusal('too-large', { zh: '请求体超过上限', en: 'the body is over the limit' });
    case 415:
      return new Refusal('unsupported-media-type', {
        zh: '请以 Content-Type: application/json 发送',
        en: 'send it with Content-Type: application/json',
      });
    case 400:
      return new Refusal('invalid-json', { zh: '请求体不是合法的 JSON', en: 'the body is no valid JSON' });
    default:
      return refuseInternal();
  }
}

function refuseSlow(): Refusal {
  return new Refusal('timeout', {
    zh: '处理超时，未作任何更改；请减少一次提交的案件',
    en: 'it took too long and nothing was changed: send fewer cases at once',
  });
}

function refuseInternal(): Refusal {
  return new Refusal('internal', {
    zh: '请求未能完成；请将本次请求的编号告知系统管理员',
    en: 'the request was not completed: tell the administrator the id of this request',
  });
}
