import type { Client } from '@shouze/contract';
import type { Bilingual } from '@shouze/dsl';
import { useEffect, useState } from 'react';
import type { Workshop } from './use-workshop.ts';

/**
 * Why the server would not publish the text as it stands, whatever its own faults: asked as soon as somebody means to.
 * @param workshop null while nobody does
 * @returns null while the answer is not there; without an answer none, for publishing then tells what is wrong
 */
export function useObstacles(
  api: Client,
  policy: string,
  workshop: Workshop | null,
): readonly Bilingual[] | null {
  const [obstacles, setObstacles] = useState<readonly Bilingual[] | null>(null);
  useEffect(() => {
    if (!workshop) return;
    let wanted = true;
    const become = (next: readonly Bilingual[]): void => {
      if (wanted) setObstacles(next);
    };
    api.checkDraft(policy, workshop.client.workspace().files).then(
      (answer) => become(answer.obstacles),
      () => become([]),
    );
    return () => {
      wanted = false;
      setObstacles(null);
    };
  }, [api, policy, workshop]);
  return obstacles;
}
