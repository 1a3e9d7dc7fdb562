import type { SourceFile } from '@shouze/dsl';
import type { RunningServer } from './server.ts';

/** Makes a policy that has a draft and no version yet; for `prepare` of `openEditor`. */
export function addPolicy(
  id: string,
  files: readonly SourceFile[],
): (server: RunningServer) => Promise<void> {
  return async ({ url }) => {
    const answer = await fetch(`${url}/v1/policies`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, files }),
    });
    if (!answer.ok) throw new Error(await answer.text());
  };
}
