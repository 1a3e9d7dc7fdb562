import { RefusedRequest } from '@shouze/contract';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWording } from '../wording/use-wording.ts';
import styles from './whole-page.module.css';

export function Page({ children }: { readonly children: ReactNode }) {
  return (
    <main className={styles.page}>
      <img className={styles.seal} src="/seal.svg" alt="" />
      {children}
    </main>
  );
}

export function LoadingPage() {
  const { t } = useWording();
  return (
    <Page>
      <p className={styles.hint} role="status">
        {t('load.loading')}
      </p>
      <div className={styles.bar} />
    </Page>
  );
}

export function EmptyPage() {
  const { t } = useWording();
  return (
    <Page>
      <h1 className={styles.title}>{t('load.empty')}</h1>
      <p className={styles.hint}>{t('load.emptyHint')}</p>
    </Page>
  );
}

export function FailedPage({ fault, onRetry }: { readonly fault: Error; readonly onRetry: () => void }) {
  const { t } = useWording();
  return (
    <Page>
      <h1 className={styles.title}>{t('load.failed')}</h1>
      <p className={styles.hint} role="alert">
        {fault instanceof RefusedRequest ? fault.problem.detail : t('load.unreachable')}
      </p>
      <Button type="primary" onClick={onRetry}>
        {t('load.retry')}
      </Button>
    </Page>
  );
}
