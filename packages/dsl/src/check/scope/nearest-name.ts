import { distance } from 'fastest-levenshtein';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Name } from '../../syntax/ast.ts';

/** The known name that a mistyped one is nearest to, where one is near enough to be meant. */
export function nearestName(text: string, known: Iterable<string>): string | null {
  const candidates = [...known];
  const limit = Math.max(1, Math.floor(text.length * 0.4));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (candidate === text) continue;
    // Two wholly different short names are as far apart as they are long.
    const apart = distance(text.toLowerCase(), candidate.toLowerCase());
    if (apart < bestDistance && apart < Math.max(text.length, candidate.length)) {
      best = candidate;
      bestDistance = apart;
    }
  }
  return best ?? theOneThatBegins(text, candidates);
}

/** A name that is cut short: `离婚` for 离婚纠纷, where nothing else begins so. */
function theOneThatBegins(text: string, candidates: readonly string[]): string | null {
  if (text.length < 2) return null;
  const [only, second] = new Set(candidates.filter((candidate) => candidate.startsWith(text)));
  return only !== undefined && second === undefined ? only : null;
}

/** The quick fix that writes `nearest` in place of `name`; none where nothing is near. */
export function renameFix(name: Name, nearest: string | null): readonly Fix[] {
  if (nearest === null) return [];
  const text = /^[\p{L}\p{N}_]+$/u.test(nearest) ? nearest : `「${nearest}」`;
  return [
    {
      title: { zh: `改为“${nearest}”`, en: `change to "${nearest}"` },
      edits: [{ span: name.span, text }],
    },
  ];
}
