import type { Bilingual } from '@shouze/dsl';
import type { AtomCoverage } from './coverage.ts';

export function atomWords({ seen }: AtomCoverage): Bilingual {
  if (seen.true > 0 && seen.false > 0)
    return {
      zh: `见真 ${seen.true} 次，见假 ${seen.false} 次`,
      en: `true ${seen.true}×, false ${seen.false}×`,
    };
  if (seen.true > 0) return { zh: '从未为假', en: 'never false' };
  if (seen.false > 0) return { zh: '从未为真', en: 'never true' };
  return seen.unknown > 0
    ? { zh: '从未判断，总是未知', en: 'never decided, always unknown' }
    : { zh: '从未判断', en: 'never decided' };
}

export function decidedWords(examples: number): Bilingual {
  if (examples === 0) return { zh: '没有一例由它决定', en: 'decides no example' };
  return { zh: `决定 ${examples} 例`, en: `decides ${examples} ${examples === 1 ? 'example' : 'examples'}` };
}
