import type { Bilingual } from '@shouze/dsl';
import type { Mark } from '../monaco/marks.ts';
import type { AtomView, RuleView, WhyView } from '../worker/protocol.ts';

/** What of an explanation is drawn into the text: the rules that count, and the atoms that failed with what they saw. */
export function marksOfWhy(why: WhyView | null, say: (text: Bilingual) => string): readonly Mark[] {
  return (why?.rules ?? []).flatMap((rule) => [
    ...markOfRule(rule),
    ...rule.atoms.map((atom) => markOfAtom(atom, say)),
  ]);
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

function markOfAtom({ truth, at, saw }: AtomView, say: (text: Bilingual) => string): Mark {
  const values = saw.map(({ value }) => (value ? say(value) : '?'));
  const note = truth !== 'true' && values.length > 0 ? [...new Set(values)].join('、') : null;
  return { kind: KIND[truth], at, note };
}
