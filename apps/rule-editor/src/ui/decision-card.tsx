import type { ReactNode } from 'react';
import { useWording } from '../wording/use-wording.ts';
import type { DecisionView, WhyView } from '../worker/protocol.ts';
import styles from './decision-card.module.css';
import { ArrowIcon } from './icons.tsx';
import { OutcomeDot } from './outcome-dot.tsx';
import { outcomeText } from './sample-row.tsx';

/** The decision in words: who, what is due when, what may be raised, on what ground, who is barred. */
export function DecisionCard({ why }: { readonly why: WhyView }) {
  const { t, say } = useWording();
  const { draft, published, change, decision } = why;
  return (
    <div className={styles.card} data-testid="decision" data-status={draft.status}>
      <div className={styles.headline}>
        <div className={styles.who}>
          <div className={styles.caption}>{t('why.assignee')}</div>
          <div className={styles.assignee} data-testid="assignee">
            {outcomeText(draft, say, t)}
          </div>
        </div>
        <div className={styles.status} hidden={say(draft.responsible) === ''}>
          <OutcomeDot status={draft.status} />
          {t(`outcome.${draft.status}`)}
          {decision?.assignee && decision.assignee.fallback > 0 && (
            <span className={styles.fallback}>
              {t('why.fallback', { place: decision.assignee.fallback + 1 })}
            </span>
          )}
        </div>
      </div>
      {change === 'routing' && published && (
        <div className={styles.change} data-testid="why-change">
          <span className={styles.was}>{outcomeText(published, say, t)}</span>
          <ArrowIcon />
          <span>{outcomeText(draft, say, t)}</span>
        </div>
      )}
      {decision && <Details decision={decision} />}
    </div>
  );
}

function Details({ decision }: { readonly decision: DecisionView }) {
  const { t, say } = useWording();
  const { roles, duties, procedures, citations, excluded, missing, warnings, bound } = decision;
  return (
    <dl className={styles.details}>
      <Detail term={t('why.missing')}>
        {missing.map(({ path, values }) => (
          <div key={path.zh} className={styles.missing}>
            {say(path)}
            {values.length > 0 && (
              <span className={styles.aside}>
                {t('why.missingValues', { values: values.map(say).join(' / ') })}
              </span>
            )}
          </div>
        ))}
      </Detail>
      <Detail term={t('why.roles')}>
        {roles.map(({ role, assignee }) => (
          <div key={role.zh}>
            {say(role)} · {say(assignee.text)}
          </div>
        ))}
      </Detail>
      <Detail term={t('why.duties')}>
        {duties.map((duty) => (
          <div key={`${duty.actor.zh}:${duty.action.zh}:${duty.due}`} className={styles.duty}>
            <span>
              {say(duty.actor)} · {say(duty.action)}
            </span>
            <span className={styles.due} title={duty.provisional ? t('why.provisional') : undefined}>
              {duty.was !== null && <s className={styles.old}>{duty.was}</s>}
              {duty.due === null ? t('why.noDue') : t('why.due', { date: duty.due })}
              {duty.provisional && ' *'}
            </span>
          </div>
        ))}
      </Detail>
      <Detail term={t('why.procedures')}>
        {procedures.map(({ name, until }) => (
          <div key={name.zh} className={styles.duty}>
            <span>{say(name)}</span>
            {until !== null && <span className={styles.due}>{t('why.until', { date: until })}</span>}
          </div>
        ))}
      </Detail>
      <Detail term={t('why.excluded')}>
        {excluded.map(({ person, bar }) => (
          <div key={`${person.zh}:${bar.zh}`}>
            {t('why.excludedBy', { person: say(person), bar: say(bar) })}
          </div>
        ))}
      </Detail>
      <Detail term={t('why.bound')}>
        {bound.map((element) => (
          <div key={element}>{element}</div>
        ))}
      </Detail>
      <Detail term={t('why.citations')}>
        {citations.map((citation) => (
          <div key={citation} className={styles.citation}>
            {citation}
          </div>
        ))}
      </Detail>
      <Detail term={t('why.warnings')}>
        {warnings.map((warning) => (
          <div key={warning.zh}>{say(warning)}</div>
        ))}
      </Detail>
    </dl>
  );
}

/** Nothing where there is nothing to say. */
function Detail({ term, children }: { readonly term: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
