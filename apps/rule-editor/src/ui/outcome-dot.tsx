import type { OutcomeStatus } from '../worker/protocol.ts';
import styles from './outcome-dot.module.css';

/** A small sign of the status; its words stand beside it. */
export function OutcomeDot({ status }: { readonly status: OutcomeStatus }) {
  return <span className={styles.dot} data-status={status} aria-hidden="true" />;
}
