import { useEffect, useMemo } from 'react';
import { useWording } from '../wording/use-wording.ts';
import type { WhyView } from '../worker/protocol.ts';
import { marksOfWhy } from './marks-of-why.ts';
import type { Workshop } from './use-workshop.ts';

/**
 * Draws into the text what had a say in a case.
 * @param chosen another one for another case: then the rule that decided comes into view. Never with a new result
 *   while one types.
 */
export function useCaseInText(
  workshop: Workshop | null,
  why: WhyView | null,
  chosen: string | undefined,
): void {
  const { say } = useWording();
  const marks = useMemo(() => marksOfWhy(why, say), [why, say]);
  useEffect(() => workshop?.editor.setMarks(marks), [workshop, marks]);

  const won = why?.rules.find(({ role }) => role === 'won' || role === 'conflicting')?.at;
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    if (won) workshop?.editor.reveal(won, { focus: false });
  }, [workshop, chosen]);
}
