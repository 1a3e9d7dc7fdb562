import type { ProblemKind } from '@shouze/contract';
import type { Bilingual } from '@shouze/dsl';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** The status and the title of each kind of problem. */
export const problemKinds: Readonly<
  Record<ProblemKind, { readonly status: ContentfulStatusCode; readonly title: Bilingual }>
> = {
  'invalid-request': {
    status: 422,
    title: { zh: '请求内容不合要求', en: 'the request is not as it should be' },
  },
  'invalid-facts': {
    status: 422,
    title: { zh: '案件事实不合词汇表', en: 'the facts do not fit the vocabulary' },
  },
  'invalid-json': { status: 400, title: { zh: '请求不是合法的 JSON', en: 'the request is no valid JSON' } },
  'unsupported-media-type': { status: 415, title: { zh: '请求须为 JSON', en: 'the request must be JSON' } },
  unauthenticated: { status: 401, title: { zh: '需要令牌', en: 'a token is needed' } },
  forbidden: { status: 403, title: { zh: '令牌无权进行此项操作', en: 'the token does not allow this' } },
  'not-found': { status: 404, title: { zh: '没有这个资源', en: 'there is no such thing' } },
  'method-not-allowed': { status: 405, title: { zh: '不支持这种操作', en: 'this cannot be done here' } },
  'already-exists': { status: 409, title: { zh: '已经存在', en: 'it exists already' } },
  'policy-unusable': { status: 422, title: { zh: '政策文本不可用', en: 'the policy text cannot be used' } },
  'base-missing': {
    status: 422,
    title: { zh: '没有所基于的政策', en: 'the policy that it is based on is not there' },
  },
  'other-court': { status: 422, title: { zh: '不是本院的政策', en: 'the policy is another court’s' } },
  'effective-date': { status: 422, title: { zh: '施行日期不可用', en: 'the effective day cannot be used' } },
  'no-version-in-force': {
    status: 422,
    title: { zh: '没有适用的政策版本', en: 'no version of a policy applies' },
  },
  'policy-ended': { status: 422, title: { zh: '政策已废止', en: 'the policy has ended' } },
  'precondition-required': { status: 428, title: { zh: '缺少前提条件', en: 'a precondition is missing' } },
  'precondition-failed': {
    status: 412,
    title: { zh: '前提条件不成立', en: 'the precondition does not hold' },
  },
  'too-large': { status: 413, title: { zh: '请求过大', en: 'the request is too large' } },
  timeout: { status: 503, title: { zh: '处理超时', en: 'it took too long' } },
  'analysis-unfinished': { status: 504, title: { zh: '分析未完成', en: 'the analysis is not finished' } },
  'not-ready': { status: 503, title: { zh: '服务尚未就绪', en: 'the service is not ready' } },
  internal: { status: 500, title: { zh: '服务内部错误', en: 'an internal error' } },
};
