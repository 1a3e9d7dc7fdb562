import type { Bilingual, Span } from '@shouze/dsl';
import { Alert, Button, Checkbox, DatePicker, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, useState } from 'react';
import { useWording, type Wording } from '../wording/use-wording.ts';
import type { LanguageState } from '../worker/client.ts';
import type { StudyState } from '../worker/study/client.ts';
import { Difference } from './difference.tsx';
import { countChanges } from './filter-samples.ts';
import styles from './publish-dialog.module.css';
import { ElsewhereActions, RefusalText } from './refusal-banner.tsx';
import { RefusedProblem } from './refused-problem.tsx';
import type { DraftActions, DraftState, Publication } from './use-draft.ts';

export interface PublishDialogProps {
  readonly open: boolean;
  readonly state: LanguageState;
  readonly study: StudyState;
  readonly draft: DraftState;
  /** Why the server would refuse, whatever the text's own faults; null while it is asked. */
  readonly obstacles: readonly Bilingual[] | null;
  readonly actions: DraftActions;
  readonly title: string;
  readonly onClose: () => void;
  readonly onPublish: (publication: Publication) => void;
  readonly onGoTo: (span: Span) => void;
  readonly onChooseSample: (id: string) => void;
}

/** Asks for the day from which the draft is law, and says what that changes. */
export function PublishDialog(props: PublishDialogProps) {
  const { open, state, study, draft, obstacles, title, onClose, onPublish, onChooseSample } = props;
  const { t, say, language } = useWording();
  const earliest = draft.published?.effectiveFrom ?? null;
  const [day, setDay] = useState<Dayjs>(dayjs());
  const [shared, setShared] = useState(false);
  useEffect(() => {
    if (!open) return;
    setDay(firstDay(earliest));
    setShared(false);
  }, [open, earliest]);
  useEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  }, [language]);

  const obstacle = obstacleTo(state, draft, t);
  const busy = draft.busy !== null;
  return (
    <Modal
      open={open}
      title={t('publish.title', { title })}
      onCancel={onClose}
      width={680}
      destroyOnHidden
      maskClosable={!busy}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('publish.cancel')}
        </Button>,
        <Button
          key="confirm"
          type="primary"
          data-testid="publish-confirm"
          disabled={
            obstacle !== null ||
            obstacles === null ||
            obstacles.length > 0 ||
            (busy && draft.busy !== 'publishing')
          }
          loading={draft.busy === 'publishing'}
          onClick={() => onPublish({ effectiveFrom: day.format('YYYY-MM-DD'), shared })}
        >
          {t('publish.confirm')}
        </Button>,
      ]}
    >
      <div className={styles.form} data-testid="publish-dialog">
        <label className={styles.label} htmlFor="effective-from">
          {t('publish.effectiveFrom')}
        </label>
        <DatePicker
          id="effective-from"
          className={styles.day ?? ''}
          value={day}
          allowClear={false}
          format="YYYY-MM-DD"
          {...(earliest === null ? {} : { minDate: dayjs(earliest) })}
          onChange={(chosen: Dayjs | null) => chosen && setDay(chosen)}
        />
        <p className={styles.hint}>{t('publish.effectiveHint')}</p>
        <Checkbox
          data-testid="publish-shared"
          checked={shared}
          onChange={(event) => setShared(event.target.checked)}
        >
          {t('publish.shared')}
        </Checkbox>
        <Effect
          state={state}
          study={study}
          first={draft.published === null}
          onChooseSample={onChooseSample}
        />
        {obstacles?.map((one) => (
          <Alert key={one.zh} type="error" title={say(one)} showIcon data-testid="publish-obstacle" />
        ))}
        {obstacle !== null && <Alert type="warning" title={obstacle} showIcon />}
        <RefusalInDialog {...props} />
      </div>
    </Modal>
  );
}

/** Today, unless the latest version takes effect only later. */
function firstDay(earliest: string | null): Dayjs {
  const today = dayjs();
  const bound = dayjs(earliest ?? today);
  return bound.isAfter(today) ? bound : today;
}

function obstacleTo(
  { checked, decided }: LanguageState,
  { published, savedAt, unsaved }: DraftState,
  t: Wording['t'],
): string | null {
  if (published && savedAt === null && unsaved.length === 0) return t('publish.nothing');
  const errors = checked?.diagnostics.filter(({ severity }) => severity === 'error').length ?? 0;
  if (errors > 0) return t('publish.errors', { count: errors });
  const examples = decided?.failedExamples.length ?? 0;
  return examples > 0 ? t('publish.examples', { count: examples }) : null;
}

/** By meaning, with a case for each class of cases; and what becomes of the samples. */
function Effect({
  state,
  study: { difference },
  first,
  onChooseSample,
}: {
  readonly state: LanguageState;
  readonly study: StudyState;
  readonly first: boolean;
  readonly onChooseSample: (id: string) => void;
}) {
  const { t } = useWording();
  const samples = state.decided?.samples ?? [];
  const { details } = countChanges(samples);
  return (
    <div className={styles.effect}>
      <div className={styles.label}>{t('publish.summary')}</div>
      <Difference
        difference={difference.view}
        current={difference.revision === state.revision}
        comparable={!first}
        samples={samples}
        onChooseSample={onChooseSample}
      />
      {details > 0 && <div className={styles.hint}>{t('publish.details', { count: details })}</div>}
    </div>
  );
}

function RefusalInDialog({ draft: { refusal }, actions, onGoTo }: PublishDialogProps) {
  if (!refusal) return null;
  return (
    <div className={styles.refusal} role="alert" data-testid="publish-refusal">
      {refusal.kind === 'refused' ? (
        <RefusedProblem problem={refusal.problem} onGoTo={onGoTo} />
      ) : (
        <RefusalText refusal={refusal} />
      )}
      {refusal.kind === 'changed-elsewhere' && (
        <div className={styles.ways}>
          <ElsewhereActions actions={actions} />
        </div>
      )}
    </div>
  );
}
