import type { Difference } from '@shouze/contract';
import { type Bilingual, checkPackage } from '@shouze/dsl';
import { calendarFor, compare, type Difference as Found } from '@shouze/engine';
import { errorsOf } from './analyse-sources.ts';
import type { Study, StudyAnswer } from './study.ts';

export function compareSources({
  before,
  after,
  samples,
}: Extract<Study, { kind: 'compare' }>): StudyAnswer<'compare'> {
  const sides = [checkPackage(before), checkPackage(after)] as const;
  const [old, changed] = [sides[0].policy, sides[1].policy];
  if (old === null || changed === null) return { ok: false, errors: sides.flatMap(errorsOf) };
  const found = compare(old, changed, calendarFor, { samples });
  const { same: _, sameText: __, ...difference } = found;
  const verdict = verdictOf(found);
  return {
    ok: true,
    result: {
      hashes: { before: old.hash, after: changed.hash },
      verdict,
      message: VERDICTS[verdict],
      ...difference,
    },
  };
}

function verdictOf({ same, sameText, classes }: Found): Difference['verdict'] {
  if (classes.length > 0) return 'different';
  if (!same) return 'undecided';
  return sameText ? 'same-text' : 'same-meaning';
}

const VERDICTS: Readonly<Record<Difference['verdict'], Bilingual>> = {
  'same-text': {
    zh: '两个政策相同：至多排版、注释和次序不同',
    en: 'the policies are the same, but for layout, comments and order at most',
  },
  'same-meaning': {
    zh: '文本不同，含义相同：没有案件会有不同的决定',
    en: 'the texts differ, the meaning does not: no case is decided differently',
  },
  different: { zh: '有案件会有不同的决定', en: 'some cases are decided differently' },
  undecided: {
    zh: '没有找到不同，但未能全部断定',
    en: 'no difference was found, but not everything could be settled',
  },
};
