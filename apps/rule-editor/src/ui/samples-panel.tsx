import { Checkbox, Input } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { Trans } from 'react-i18next';
import { useWording } from '../wording/use-wording.ts';
import type { LanguageState } from '../worker/client.ts';
import type { DecidedView } from '../worker/protocol.ts';
import { countChanges, filterSamples } from './filter-samples.ts';
import { SearchIcon } from './icons.tsx';
import styles from './samples-panel.module.css';
import { SamplesTable } from './samples-table.tsx';
import { SkeletonLines } from './skeleton-lines.tsx';

export interface SamplesPanelProps {
  readonly state: LanguageState;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** Where the text, as it stands, sends the sample cases, and what of that differs from the published version. */
export function SamplesPanel({ state, chosen, onChoose }: SamplesPanelProps) {
  const { t, language } = useWording();
  const [search, setSearch] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const wanted = useDeferredValue(search);
  const decided = state.decided;
  const samples = decided?.samples;
  const rows = useMemo(
    () => filterSamples(samples ?? [], { search: wanted, onlyChanged }, language),
    [samples, wanted, onlyChanged, language],
  );
  const updating = state.decidedRevision !== state.revision || decided === null || decided.pending > 0;
  return (
    <section className={styles.panel} aria-label={t('samples.title')}>
      <header className={styles.header}>
        <ChangeSummary decided={decided} revision={state.revision} updating={updating} />
        <div className={styles.tools}>
          <Input
            allowClear
            size="small"
            prefix={<SearchIcon />}
            placeholder={t('samples.search')}
            aria-label={t('samples.search')}
            data-testid="samples-search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <Checkbox
            className={styles.only ?? ''}
            data-testid="only-changed"
            checked={onlyChanged}
            onChange={(event) => setOnlyChanged(event.target.checked)}
          >
            {t('samples.onlyChanged')}
          </Checkbox>
        </div>
      </header>
      {decided && decided.basis !== 'complete' && (
        <p className={styles.notice} role="status" data-testid="preview-notice">
          {t(decided.basis === 'preview' ? 'samples.preview' : 'samples.noPolicy')}
        </p>
      )}
      {!samples && <SkeletonLines count={9} />}
      {samples && rows.length > 0 && <SamplesTable rows={rows} chosen={chosen} onChoose={onChoose} />}
      {samples && rows.length === 0 && <NoRows total={samples.length} searching={wanted !== ''} />}
    </section>
  );
}

function ChangeSummary({
  decided,
  revision,
  updating,
}: {
  readonly revision: number;
  readonly decided: DecidedView | null;
  readonly updating: boolean;
}) {
  const { t } = useWording();
  const { routing, details, misfits, total } = countChanges(decided?.samples ?? []);
  const comparable = decided?.comparable ?? false;
  return (
    <div
      className={styles.summary}
      data-testid="change-count"
      data-changed={routing}
      data-details={details}
      data-misfits={misfits}
      data-total={total}
      data-revision={revision}
      data-updating={updating}
      aria-live="polite"
    >
      {!decided && t('status.checking')}
      {decided && !comparable && t(total === 0 ? 'samples.title' : 'samples.unpublished', { total })}
      {comparable && routing === 0 && t(total === 0 ? 'samples.title' : 'samples.same', { total })}
      {comparable && routing > 0 && (
        <span>
          <Trans
            i18nKey="samples.changed"
            values={{ changed: routing, total }}
            components={{ strong: <strong /> }}
          />
        </span>
      )}
      {details > 0 && (
        <span className={styles.details}>
          {t(routing > 0 ? 'samples.alsoDetails' : 'samples.onlyDetails', { count: details })}
        </span>
      )}
      {misfits > 0 && <span className={styles.details}>{t('samples.misfits', { count: misfits })}</span>}
    </div>
  );
}

function NoRows({ total, searching }: { readonly total: number; readonly searching: boolean }) {
  const { t } = useWording();
  if (total === 0) return <Empty title={t('samples.none')} hint={t('samples.noneHint')} />;
  return <Empty title={t(searching ? 'samples.nothingFound' : 'samples.nothingChanged')} hint="" />;
}

function Empty({ title, hint }: { readonly title: string; readonly hint: string }) {
  return (
    <div className={styles.empty} data-testid="samples-empty">
      <p>{title}</p>
      <p className={styles.hint}>{hint}</p>
    </div>
  );
}
