import type { Bilingual, Language } from '@shouze/dsl';
import type { AnsweredBatch } from './answer-batch.ts';

/** Tells how far a batch is: for the person who waits. */
export interface BatchMeter {
  add(answered: AnsweredBatch): void;
  /** `[█████░░░░░] 50%  12,000 cases  3,000/s  2 bad lines`; without a known size neither bar nor share. */
  line(): string;
  /** The sum, when all is done. */
  summary(): string;
}

const WIDTH = 20;

/** @param size bytes of the whole input, null where it is not known */
export function createBatchMeter(
  size: number | null,
  language: Language,
  clock: () => number = () => performance.now(),
): BatchMeter {
  const started = clock();
  const sum = { cases: 0, faulty: 0, read: 0 };
  const grouped = (amount: number): string => Math.round(amount).toLocaleString('en-US');
  const counted = (): string => amounts(grouped(sum.cases), grouped(sum.faulty), sum.faulty)[language];
  return {
    add({ cases, faulty, read }) {
      sum.cases += cases;
      sum.faulty += faulty;
      sum.read += read;
    },
    line() {
      const rate = grouped(sum.cases / Math.max((clock() - started) / 1000, 0.001));
      return `${size ? `${bar(sum.read / size)}  ` : ''}${counted()}  ${rate}${{ zh: ' 件/秒', en: '/s' }[language]}`;
    },
    summary() {
      const seconds = ((clock() - started) / 1000).toFixed(1);
      return `${counted()}  ${seconds} ${{ zh: '秒', en: 's' }[language]}`;
    },
  };
}

function bar(share: number): string {
  const full = Math.round(Math.min(share, 1) * WIDTH);
  return `[${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}] ${Math.floor(Math.min(share, 1) * 100)}%`;
}

function amounts(cases: string, faulty: string, faultyCount: number): Bilingual {
  const bad: Bilingual =
    faultyCount === 0
      ? { zh: '', en: '' }
      : { zh: `，${faulty} 行有误`, en: `, ${faulty} bad ${faultyCount === 1 ? 'line' : 'lines'}` };
  return { zh: `${cases} 件${bad.zh}`, en: `${cases} ${cases === '1' ? 'case' : 'cases'}${bad.en}` };
}
