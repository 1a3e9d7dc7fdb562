import { Refusal } from '../refusal.ts';
import type { DraftHead } from '../store/drafts.ts';

/** What a writer says about the draft that it means: `If-Match` and `If-None-Match: *`. */
export interface Precondition {
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: boolean;
}

/** A draft's strong validator: every write makes a new one. */
export function etagOf(draft: Pick<DraftHead, 'revision'>): string {
  return `"${draft.revision}"`;
}

/** @throws Refusal 428 without `If-Match`, 412 where the draft has changed since */
export function requireMatch(current: DraftHead, ifMatch: string | undefined): void {
  if (ifMatch === undefined) {
    throw new Refusal('precondition-required', {
      zh: '请在 If-Match 中给出所依据草稿的 ETag',
      en: 'give the ETag of the draft that you mean in If-Match',
    });
  }
  if (!namesEtag(ifMatch, etagOf(current))) {
    throw new Refusal('precondition-failed', {
      zh: '草稿在此期间已被修改；请重新读取后再改',
      en: 'the draft has changed in the meantime: read it again',
    });
  }
}

/** Of a write that replaces `current`, or makes a draft where there is none. @throws Refusal 428 or 412 */
export function requireWritable(
  current: DraftHead | undefined,
  { ifMatch, ifNoneMatch }: Precondition,
): void {
  if (ifNoneMatch && current) {
    throw new Refusal('precondition-failed', { zh: '草稿已存在', en: 'there is a draft already' });
  }
  if (ifNoneMatch) return;
  if (current) {
    requireMatch(current, ifMatch);
    return;
  }
  if (ifMatch !== undefined) {
    throw new Refusal('precondition-failed', { zh: '草稿已不存在', en: 'there is no draft any more' });
  }
  throw new Refusal('precondition-required', {
    zh: '新建草稿请给出 If-None-Match: *',
    en: 'give "If-None-Match: *" to make a new draft',
  });
}

/** Strong comparison: a weak validator (`W/…`) never matches. @see RFC 9110, 13.1.1 */
function namesEtag(header: string, etag: string): boolean {
  return header.trim() === '*' || header.split(',').some((one) => one.trim() === etag);
}
