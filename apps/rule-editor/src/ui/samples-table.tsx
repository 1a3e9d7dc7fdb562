import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef } from 'react';
import { useWording } from '../wording/use-wording.ts';
import type { SampleView } from '../worker/protocol.ts';
import { SampleRow } from './sample-row.tsx';
import styles from './samples-table.module.css';

const ROW_HEIGHT = 50;
const HEAD_HEIGHT = 29;

export interface SamplesTableProps {
  readonly rows: readonly SampleView[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** Only the rows in view stand in the page. The arrow keys choose the row before or after. */
export function SamplesTable({ rows, chosen, onChoose }: SamplesTableProps) {
  const { t } = useWording();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (place) => rows[place]?.id ?? place,
    overscan: 6,
    // The head stays in view over the rows.
    scrollPaddingStart: HEAD_HEIGHT,
  });

  const move = (event: KeyboardEvent): void => {
    const now = rows.findIndex(({ id }) => id === chosen);
    const next = placeAfterKey(event.key, now, rows.length);
    const row = next === null ? undefined : rows[next];
    if (next === null || !row) return;
    event.preventDefault();
    virtual.scrollToIndex(next);
    onChoose(row.id);
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys choose a row from here.
    // biome-ignore lint/a11y/noStaticElementInteractions: likewise; the rows themselves cannot all be in the page.
    <div ref={scroller} className={styles.scroller} tabIndex={0} onKeyDown={move}>
      <table className={styles.table} aria-rowcount={rows.length} data-testid="samples-table">
        <thead>
          <tr className={styles.head}>
            <th scope="col">{t('samples.case')}</th>
            <th scope="col">{t('samples.outcome')}</th>
          </tr>
        </thead>
        <tbody className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const sample = rows[index];
            if (!sample) return null;
            return (
              <SampleRow
                key={key}
                sample={sample}
                place={index}
                top={start}
                height={ROW_HEIGHT}
                chosen={sample.id === chosen}
                onChoose={onChoose}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** @returns the row to choose; null for keys that choose none */
function placeAfterKey(key: string, now: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(now + 1, count - 1);
    case 'ArrowUp':
      return Math.max(now - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
