import styles from './skeleton-lines.module.css';

const WIDTHS = ['72%', '54%', '63%', '46%', '68%'] as const;

/** Grey lines where text will stand. */
export function SkeletonLines({ count }: { readonly count: number }) {
  return (
    <div className={styles.lines} aria-hidden="true">
      {Array.from({ length: count }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike.
        <span key={place} style={{ width: WIDTHS[place % WIDTHS.length] }} />
      ))}
    </div>
  );
}
