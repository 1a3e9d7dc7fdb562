import { type ReactNode, useId, useState } from 'react';
import { ChevronIcon } from './icons.tsx';
import styles from './witness-toggle.module.css';

/** Unfolds the case that shows what is said. */
export function WitnessToggle({
  label,
  actions,
  children,
}: {
  readonly label: string;
  /** Buttons beside it. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={id}
          data-testid="witness-toggle"
          onClick={() => setOpen(!open)}
        >
          <ChevronIcon open={open} />
          {label}
        </button>
        {actions}
      </div>
      <div id={id} className={styles.body} hidden={!open}>
        {open && children}
      </div>
    </>
  );
}
