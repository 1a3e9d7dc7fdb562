import type { RefusedRequest } from '@shouze/contract';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { currentToken, keepToken } from '../api-client/token.ts';
import { useWording } from '../wording/use-wording.ts';
import styles from './whole-page.module.css';
import { Page } from './whole-page.tsx';

/** The server wants to know who is there: a token, as the administrator gave it. */
export function TokenPage({
  fault,
  onToken,
}: {
  readonly fault: RefusedRequest;
  readonly onToken: () => void;
}) {
  const { t } = useWording();
  const [typed, setTyped] = useState('');
  const token = typed.trim();
  const enter = (event: FormEvent): void => {
    event.preventDefault();
    if (token === '') return;
    keepToken(token);
    onToken();
  };
  return (
    <Page>
      <h1 className={styles.title}>{t('token.title')}</h1>
      <p className={styles.hint}>{t('token.hint')}</p>
      <form className={styles.form} onSubmit={enter}>
        <Input.Password
          autoFocus
          aria-label={t('token.title')}
          autoComplete="off"
          data-testid="token"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={token === ''} data-testid="token-enter">
          {t('token.enter')}
        </Button>
      </form>
      {currentToken() !== null && (
        <p className={styles.refused} role="alert">
          {fault.problem.detail}
        </p>
      )}
    </Page>
  );
}
