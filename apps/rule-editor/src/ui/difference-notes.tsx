import type { Bilingual } from '@shouze/dsl';
import { useWording, type Wording } from '../wording/use-wording.ts';
import type { DifferenceView } from '../worker/study/protocol.ts';
import styles from './difference.module.css';

/** What is to be known before the classes: whether they are all, what only has another name, which days count otherwise. */
export function DifferenceNotes({ difference }: { readonly difference: DifferenceView }) {
  const wording = useWording();
  const { t, say } = wording;
  const { classes, isComplete, undecided, renamed, daysApart } = difference;
  return (
    <>
      {classes.length > 0 && !isComplete && (
        <p className={styles.note} data-testid="difference-incomplete">
          {t('difference.incomplete')}
        </p>
      )}
      {undecided.map((why) => (
        <p key={why.zh} className={styles.note}>
          {t('difference.undecided', { why: say(why) })}
        </p>
      ))}
      {renamed.length > 0 && (
        <p className={styles.note} data-testid="difference-renamed">
          {t('difference.renamed', { names: renamedWords(renamed, wording) })}
        </p>
      )}
      {daysApart.length > 0 && (
        <p className={styles.note} data-testid="difference-calendars">
          {t('difference.daysApart', { count: daysApart.length, days: daysWords(daysApart, t) })}
        </p>
      )}
    </>
  );
}

function renamedWords(renamed: DifferenceView['renamed'], { t, say, language }: Wording): string {
  const other = (text: Bilingual): string => text[language === 'zh' ? 'en' : 'zh'];
  const words = renamed.map(({ before, after }) => {
    // Where the reader's own title stayed, it is the other one that is new.
    const shown = say(before) === say(after) ? other : say;
    return t('difference.renamedOne', { before: shown(before), after: shown(after) });
  });
  return words.join(t('listSeparator'));
}

const MOST_DAYS = 6;

function daysWords(days: readonly string[], t: Wording['t']): string {
  const shown = days.slice(0, MOST_DAYS).join(t('listSeparator'));
  return days.length > MOST_DAYS ? t('difference.andMore', { shown }) : shown;
}
