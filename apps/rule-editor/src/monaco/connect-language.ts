import type { LanguageClient } from '../worker/client.ts';
import type { Documents } from './documents.ts';
import type { Monaco } from './load.ts';

export function connectLanguage(_monaco: Monaco, _client: LanguageClient, _documents: Documents): () => void {
  return () => {};
}
