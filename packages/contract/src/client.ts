import type { Analysis } from './analysis.ts';
import type { DecideRequest, DecideResponse, DecisionList, StoredDecision } from './decisions.ts';
import type { Difference, DifferenceRequest } from './difference.ts';
import type { CheckResult, CreatePolicyRequest, Draft, PublishedVersion, PublishRequest } from './drafts.ts';
import type { NextQuestion, NextQuestionRequest } from './next-question.ts';
import type { BaseList, LibraryList, Policy, PolicyList, PolicyVersion, SampleList } from './policies.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** The server understood the request and did not do it; `problem` says why. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export interface Client {
  decide(request: DecideRequest): Promise<DecideResponse>;
  /** What to ask next, of facts that are not complete; keeps nothing. */
  nextQuestion(request: NextQuestionRequest): Promise<NextQuestion>;
  decision(id: string, options?: { readonly explain?: boolean }): Promise<StoredDecision>;
  /** Newest first. */
  decisions(page?: { readonly limit?: number; readonly cursor?: string }): Promise<DecisionList>;
  policies(): Promise<PolicyList>;
  policy(id: string): Promise<Policy>;
  version(id: string, version: number): Promise<PolicyVersion>;
  samples(id: string): Promise<SampleList>;
  libraries(): Promise<LibraryList>;
  /** What a policy may name under `基于`. */
  bases(): Promise<BaseList>;
  /** Makes a policy that has a draft and no version yet. */
  createPolicy(request: CreatePolicyRequest): Promise<Draft>;
  draft(id: string): Promise<Draft>;
  /** @param etag the draft that this one replaces; null to make one where there is none */
  putDraft(id: string, files: readonly SourceFile[], etag: string | null): Promise<Draft>;
  deleteDraft(id: string, etag: string): Promise<void>;
  /** Checks the files without storing them; without files, the stored draft. */
  checkDraft(id: string, files?: readonly SourceFile[]): Promise<CheckResult>;
  /** Analyses the files without storing them; without files, the stored draft. */
  analyseDraft(id: string, files?: readonly SourceFile[]): Promise<Analysis>;
  analyseVersion(id: string, version: number): Promise<Analysis>;
  /** Without sides: the latest version and the stored draft. */
  difference(id: string, request?: DifferenceRequest): Promise<Difference>;
  /**
   * @param effectiveFrom `YYYY-MM-DD`
   * @param shared whether other courts on the server may build on it
   */
  publishDraft(
    id: string,
    effectiveFrom: string,
    etag: string,
    options?: Pick<PublishRequest, 'shared'>,
  ): Promise<PublishedVersion>;
}

interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The API as functions. Each rejects with a `RefusedRequest` where the server says no.
 * @param baseUrl `http://127.0.0.1:8787`, or empty for the page's own origin
 * @param fetchWith what sends the requests: the runtime's own `fetch`, unless a test gives another
 * @param language read at each call: the language of the titles and details of problems
 * @param token read at each call: what a server that asks for tokens is sent; null for none
 */
export function createClient(
  baseUrl: string,
  fetchWith: typeof fetch = (input, init) => fetch(input, init),
  language?: () => string,
  token?: () => string | null,
): Client {
  const call = createCaller(baseUrl.replace(/\/$/, ''), fetchWith, { language, token });
  const at = (id: string): string => `/v1/policies/${encodeURIComponent(id)}`;
  const matching = (etag: string) => ({ 'if-match': etag });

  return {
    decide: (request) => call('/v1/decisions', { method: 'POST', body: request }),
    nextQuestion: (request) => call('/v1/next-question', { method: 'POST', body: request }),
    decision: (id, { explain = false } = {}) =>
      call(`/v1/decisions/${encodeURIComponent(id)}${explain ? '?explain=true' : ''}`),
    decisions: (page = {}) => call(`/v1/decisions${query(page)}`),
    policies: () => call('/v1/policies'),
    policy: (id) => call(at(id)),
    version: (id, version) => call(`${at(id)}/versions/${version}`),
    samples: (id) => call(`${at(id)}/samples`),
    libraries: () => call('/v1/libraries'),
    bases: () => call('/v1/bases'),
    createPolicy: (request) => call('/v1/policies', { method: 'POST', body: request }),
    draft: (id) => call(`${at(id)}/draft`),
    putDraft: (id, files, etag) =>
      call(`${at(id)}/draft`, {
        method: 'PUT',
        body: { files },
        headers: etag === null ? { 'if-none-match': '*' } : matching(etag),
      }),
    deleteDraft: (id, etag) => call(`${at(id)}/draft`, { method: 'DELETE', headers: matching(etag) }),
    checkDraft: (id, files) =>
      call(`${at(id)}/draft/check`, { method: 'POST', body: files ? { files } : {} }),
    analyseDraft: (id, files) =>
      call(`${at(id)}/draft/analysis`, { method: 'POST', body: files ? { files } : {} }),
    analyseVersion: (id, version) => call(`${at(id)}/versions/${version}/analysis`),
    difference: (id, request = {}) => call(`${at(id)}/difference`, { method: 'POST', body: request }),
    publishDraft: (id, effectiveFrom, etag, options = {}) =>
      call(`${at(id)}/draft/publish`, {
        method: 'POST',
        body: { effectiveFrom, ...options },
        headers: matching(etag),
      }),
  };
}

type Caller = <T>(path: string, call?: Call) => Promise<T>;

interface Sender {
  readonly language: (() => string) | undefined;
  readonly token: (() => string | null) | undefined;
}

function createCaller(baseUrl: string, fetchWith: typeof fetch, { language, token }: Sender): Caller {
  return async <T>(path: string, { method = 'GET', body, headers = {} }: Call = {}): Promise<T> => {
    const sent = new Headers({ accept: 'application/json', ...headers });
    if (language) sent.set('accept-language', language());
    const secret = token?.() ?? null;
    if (secret !== null) sent.set('authorization', `Bearer ${secret}`);
    if (body !== undefined) sent.set('content-type', 'application/json');
    const response = await fetchWith(`${baseUrl}${path}`, {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new RefusedRequest(await problemOf(response));
    return (response.status === 204 ? undefined : await response.json()) as T;
  };
}

/** A proxy before the server may answer with something that is no problem document. */
async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) return JSON.parse(text);
  const title = response.statusText || `HTTP ${response.status}`;
  return { type: 'about:blank', title, status: response.status, detail: title, instance: '' };
}

function query(parameters: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  if (given.length === 0) return '';
  return `?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))}`;
}
