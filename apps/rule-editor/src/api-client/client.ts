import { type Client, createClient } from '@shouze/contract';
import { currentToken } from './token.ts';

/** The API on the page's own origin. @param language read at each call: the language of problems */
export function createApi(language: () => string): Client {
  return createClient('', undefined, language, currentToken);
}
