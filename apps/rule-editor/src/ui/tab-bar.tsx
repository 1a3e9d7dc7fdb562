import type { KeyboardEvent, ReactNode } from 'react';
import styles from './tab-bar.module.css';

interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly badge?: ReactNode;
}

export interface TabBarProps<Id extends string> {
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  /** The id of the panel that the tabs change. */
  readonly panel: string;
  readonly onChoose: (id: Id) => void;
}

/** Tabs that the arrow keys go between. */
export function TabBar<Id extends string>({ tabs, chosen, panel, onChoose }: TabBarProps<Id>) {
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const place = tabs.findIndex(({ id }) => id === chosen);
    const next = tabs[(place + step + tabs.length) % tabs.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    onChoose(next.id);
    document.getElementById(tabId(next.id))?.focus();
  };
  return (
    <div role="tablist" className={styles.tabs} onKeyDown={move}>
      {tabs.map(({ id, label, badge }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(id)}
          className={styles.tab}
          aria-selected={id === chosen}
          aria-controls={panel}
          tabIndex={id === chosen ? 0 : -1}
          data-testid={tabId(id)}
          onClick={() => onChoose(id)}
        >
          <span className={styles.label}>{label}</span>
          {badge}
        </button>
      ))}
    </div>
  );
}

/** Also names the panel that the tab shows. */
export const tabId = (id: string): string => `tab-${id}`;
