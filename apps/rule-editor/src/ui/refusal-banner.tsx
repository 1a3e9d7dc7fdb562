import { Button } from 'antd';
import type { Refusal } from '../api-client/refusal.ts';
import { useWording } from '../wording/use-wording.ts';
import styles from './refusal-banner.module.css';
import { RefusedProblem } from './refused-problem.tsx';
import type { DraftActions } from './use-draft.ts';

export interface RefusalBannerProps {
  readonly refusal: Refusal;
  readonly actions: DraftActions;
}

/** What stood in the way of the last request, and what to do about it. */
export function RefusalBanner({ refusal, actions }: RefusalBannerProps) {
  const { t } = useWording();
  return (
    <div className={styles.banner} role="alert" data-testid="refusal">
      <RefusalText refusal={refusal} />
      <div className={styles.actions}>
        {refusal.kind === 'changed-elsewhere' ? (
          <ElsewhereActions actions={actions} />
        ) : (
          <Button size="small" onClick={actions.dismiss}>
            {t('refusal.dismiss')}
          </Button>
        )}
      </div>
    </div>
  );
}

export function ElsewhereActions({ actions }: { readonly actions: DraftActions }) {
  const { t } = useWording();
  return (
    <>
      <Button size="small" data-testid="take-theirs" onClick={() => void actions.takeTheirs()}>
        {t('refusal.takeTheirs')}
      </Button>
      <Button size="small" data-testid="overwrite" onClick={() => void actions.overwrite()}>
        {t('refusal.overwrite')}
      </Button>
    </>
  );
}

export function RefusalText({ refusal }: { readonly refusal: Refusal }) {
  const { t } = useWording();
  switch (refusal.kind) {
    case 'changed-elsewhere':
      return <Words title={t('refusal.elsewhere')} text={t('refusal.elsewhereHint')} />;
    case 'unreachable':
      return <Words title={t('refusal.unreachable')} text={t('refusal.unreachableHint')} />;
    case 'refused':
      return <RefusedProblem problem={refusal.problem} />;
  }
}

function Words({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <strong>{title}</strong>
      <p className={styles.text}>{text}</p>
    </div>
  );
}
