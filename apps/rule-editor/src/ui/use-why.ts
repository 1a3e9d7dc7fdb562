import { useEffect, useState } from 'react';
import type { LanguageState } from '../worker/client.ts';
import type { WhyView } from '../worker/protocol.ts';
import type { Workshop } from './use-workshop.ts';

/** Why the chosen sample goes where it goes, asked anew after each check. The last answer stays until the next. */
export function useWhy(
  workshop: Workshop | null,
  state: LanguageState,
  sample: string | null,
): WhyView | null {
  const [why, setWhy] = useState<WhyView | null>(null);
  const { checkedRevision } = state;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new check is what makes the answer old.
  useEffect(() => {
    if (!workshop || sample === null) return;
    let wanted = true;
    void workshop.client.ask({ kind: 'why', sample }).then((answer) => {
      if (wanted && answer) setWhy(answer);
    });
    return () => {
      wanted = false;
    };
  }, [workshop, sample, checkedRevision]);

  return why?.sample === sample ? why : null;
}
