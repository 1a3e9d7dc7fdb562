import { useWording, type Wording } from '../wording/use-wording.ts';
import type { LanguageState } from '../worker/client.ts';
import styles from './draft-status.module.css';
import type { DraftState } from './use-draft.ts';

type Tone = 'calm' | 'busy' | 'unsaved' | 'error';

/** One line on where the draft stands: what is wrong first, else whether it is saved. */
export function DraftStatus({ state, draft }: { readonly state: LanguageState; readonly draft: DraftState }) {
  const { t, language } = useWording();
  const saving = savingStatus(draft, t, language);
  const errors = state.checked?.diagnostics.filter(({ severity }) => severity === 'error').length ?? 0;
  return (
    <div className={styles.status} data-testid="status" data-unsaved={draft.unsaved.length > 0} role="status">
      <Item {...saving} />
      {errors > 0 && <Item tone="error" text={t('status.errors', { count: errors })} />}
      {state.failure !== null && <Item tone="error" text={t('status.broken')} title={state.failure} />}
    </div>
  );
}

function Item({
  tone,
  text,
  title,
}: {
  readonly tone: Tone;
  readonly text: string;
  readonly title?: string;
}) {
  return (
    <span className={styles.item} data-tone={tone} title={title}>
      {text}
    </span>
  );
}

function savingStatus(
  draft: DraftState,
  t: Wording['t'],
  language: string,
): { readonly tone: Tone; readonly text: string } {
  if (draft.busy === 'publishing') return { tone: 'busy', text: t('status.publishing') };
  if (draft.busy === 'saving') return { tone: 'busy', text: t('status.saving') };
  if (draft.refusal) return { tone: 'error', text: t('status.failed') };
  if (draft.unsaved.length > 0) return { tone: 'unsaved', text: t('status.unsaved') };
  if (draft.savedAt === null) return { tone: 'calm', text: t('status.published') };
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(
    new Date(draft.savedAt),
  );
  return { tone: 'calm', text: t('status.savedAt', { time }) };
}
