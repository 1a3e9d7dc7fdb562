import type { Bilingual } from '@shouze/dsl';
import type { Mark } from '../monaco/marks.ts';
import type { AtomView, RuleView, WhyView } from '../worker/protocol.ts';

/** What of an explanation is drawn into the text: the rules that count, and the atoms that failed with what they saw. */
export function marksOfWhy(why: WhyView | null, say: (text: Bilingual) => string): readonly Mark[] {
  return (why?.rules ?? []).flatMap((rule) => [...markOfRule(rule), ...marksOfAtoms(rule.atoms, say)]);
}

function markOfRule({ role, at }: RuleView): readonly Mark[] {
  switch (role) {
    case 'won':
    case 'conflicting':
    case 'overridden':
    case 'standing':
      return [{ kind: role, at, note: null }];
    case 'fallback':
    case 'not-holding':
    case 'open':
      return [];
  }
}

const KIND = { true: 'held', false: 'failed', unknown: 'open' } as const;
/** What counts most where one place was read on several elements of a list. */
const WEIGHT = { false: 2, unknown: 1, true: 0 } as const;

/** One mark a place, though it may have been read on several elements. */
function marksOfAtoms(atoms: readonly AtomView[], say: (text: Bilingual) => string): readonly Mark[] {
  const byPlace = Map.groupBy(atoms, ({ at }) => `${at.file}:${at.start}:${at.end}`);
  return [...byPlace.values()].flatMap((readings) => {
    const [first] = readings.toSorted((a, b) => WEIGHT[b.truth] - WEIGHT[a.truth]);
    if (!first) return [];
    const alike = readings.filter(({ truth }) => truth === first.truth);
    const seen = alike.flatMap(({ saw }) => saw.map(({ value }) => (value ? say(value) : '?')));
    const note = first.truth !== 'true' && seen.length > 0 ? [...new Set(seen)].join(' / ') : null;
    return [{ kind: KIND[first.truth], at: first.at, note }];
  });
}
