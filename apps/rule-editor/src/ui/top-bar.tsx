import type { PolicySummary } from '@shouze/contract';
import type { Language } from '@shouze/dsl';
import { Button, Dropdown, Segmented } from 'antd';
import { chooseLanguage } from '../wording/language.ts';
import { useWording, type Wording } from '../wording/use-wording.ts';
import type { LanguageState } from '../worker/client.ts';
import { DraftStatus } from './draft-status.tsx';
import { ChevronIcon } from './icons.tsx';
import styles from './top-bar.module.css';
import type { DraftState } from './use-draft.ts';

export interface TopBarProps {
  readonly policies: readonly PolicySummary[];
  readonly policy: string;
  readonly state: LanguageState;
  readonly draft: DraftState;
  readonly onChoosePolicy: (id: string) => void;
  /** Whether what examples reach stands beside the text. */
  readonly coverage: boolean;
  readonly onCoverage: (shown: boolean) => void;
  readonly onFormat: () => void;
  readonly onSave: () => void;
  readonly onPublish: () => void;
}

export function TopBar(props: TopBarProps) {
  const { t, language } = useWording();
  const { state, draft, coverage, onCoverage, onFormat, onSave, onPublish } = props;
  const busy = draft.busy !== null;
  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <img src="/seal.svg" alt="" width={26} height={26} />
        <span className={styles.product}>{t('product')}</span>
      </div>
      <PolicyName {...props} />
      <DraftStatus state={state} draft={draft} />
      <div className={styles.actions}>
        <Segmented
          data-testid="language-switch"
          aria-label={t('language')}
          value={language}
          options={[
            { label: '中文', value: 'zh' },
            { label: 'English', value: 'en' },
          ]}
          onChange={chooseLanguage}
        />
        <span className={styles.rule} />
        <Button
          data-testid="coverage-button"
          title={t('coverage.hint')}
          aria-pressed={coverage}
          {...(coverage ? { color: 'primary', variant: 'outlined' } : {})}
          onClick={() => onCoverage(!coverage)}
        >
          {t('coverage.title')}
        </Button>
        <Button data-testid="format-button" title={t('action.formatHint')} onClick={onFormat}>
          {t('action.format')}
        </Button>
        <Button
          data-testid="save-button"
          title={t('action.saveHint')}
          onClick={onSave}
          loading={draft.busy === 'saving'}
          disabled={busy || draft.unsaved.length === 0}
        >
          {t('action.save')}
        </Button>
        <Button type="primary" data-testid="publish-button" onClick={onPublish} disabled={busy}>
          {t('action.publish')}
        </Button>
      </div>
    </header>
  );
}

function PolicyName({ policies, policy, state, draft, onChoosePolicy }: TopBarProps) {
  const { t, say, language } = useWording();
  const title = state.checked?.title ? say(state.checked.title) : titleOf(policies, policy, language, t);
  const version = draft.published
    ? t('policy.version', { version: draft.published.version })
    : t('policy.unpublished');
  const name = (
    <>
      <span className={styles.title}>{title}</span>
      <span className={styles.version}>{version}</span>
    </>
  );
  if (policies.length < 2) return <h1 className={styles.policy}>{name}</h1>;
  const items = policies.map(({ id }) => ({ key: id, label: titleOf(policies, id, language, t) }));
  return (
    <Dropdown
      menu={{ items, selectedKeys: [policy], onClick: ({ key }) => onChoosePolicy(key) }}
      trigger={['click']}
    >
      <button type="button" className={styles.policy} aria-label={t('policy.choose')}>
        {name}
        <ChevronIcon open />
      </button>
    </Dropdown>
  );
}

function titleOf(
  policies: readonly PolicySummary[],
  id: string,
  language: Language,
  t: Wording['t'],
): string {
  const title = policies.find((one) => one.id === id)?.title;
  return title?.[language] ?? title?.zh ?? title?.en ?? t('policy.untitled');
}
