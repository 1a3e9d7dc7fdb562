import type { Bilingual, Language } from '@shouze/dsl';
import type { SampleMove, SampleMoves } from '@shouze/engine';
import type { Sample } from '../read-samples.ts';

/** From whom to whom the samples go, each move with its cases, as people read it. */
export function movesText(
  { total, refused, moved, moves }: SampleMoves,
  samples: readonly Sample[],
  language: Language,
): readonly string[] {
  const places = refused.map((index) => samples[index]?.line ?? 0);
  return [
    SUM(total, moved)[language] + (places.length === 0 ? '' : REFUSED(places)[language]),
    ...moves.flatMap((move) => moveText(move, samples, language)),
  ];
}

const SUM = (total: number, moved: number): Bilingual => ({
  zh: `样例 ${total} 件，改变 ${moved} 件`,
  en: `${moved} of ${total} samples move`,
});

const REFUSED = (lines: readonly number[]): Bilingual => ({
  zh: `；不合词汇而未计的 ${lines.length} 件（第 ${lines.join('、')} 行）`,
  en: `; ${lines.length} not counted, because they do not fit the vocabulary (line ${lines.join(', ')})`,
});

/** More are told as JSON only. */
const MOST_CASES = 10;

function moveText({ from, to, count, cases }: SampleMove, samples: readonly Sample[], language: Language) {
  const names = cases.slice(0, MOST_CASES).map(({ index, id }) => id ?? nameOf(samples[index], language));
  const more = cases.length > names.length ? { zh: ' 等', en: ', …' }[language] : '';
  return [
    { zh: `  ${count} 件：${from.zh} → ${to.zh}`, en: `  ${count}: ${from.en} → ${to.en}` }[language],
    `    ${names.join({ zh: '、', en: ', ' }[language])}${more}`,
  ];
}

function nameOf(sample: Sample | undefined, language: Language): string {
  if (sample === undefined) return '';
  return sample.label ?? { zh: `第 ${sample.line} 行`, en: `line ${sample.line}` }[language];
}

/** The same for machines: cases by their lines in the file. */
export function movesJson({ refused, moves, ...sums }: SampleMoves, samples: readonly Sample[]): object {
  return {
    ...sums,
    refused: refused.map((index) => samples[index]?.line),
    moves: moves.map(({ cases, ...move }) => ({
      ...move,
      cases: cases.map(({ index, id }) => ({
        line: samples[index]?.line,
        id,
        label: samples[index]?.label ?? null,
      })),
    })),
  };
}
