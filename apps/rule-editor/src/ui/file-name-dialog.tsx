import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useWording } from '../wording/use-wording.ts';
import { faultOfPath, pathOfName } from './file-name.ts';
import styles from './file-name-dialog.module.css';

export interface FileNameDialogProps {
  readonly title: string;
  readonly confirm: string;
  /** What stands there first. */
  readonly initial: string;
  /** Paths that are in use, without the one that is renamed. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
  readonly onName: (path: string) => void;
}

/** Asks for a file's name, and says while one types what is wrong with it. */
export function FileNameDialog({ title, confirm, initial, taken, onClose, onName }: FileNameDialogProps) {
  const { t } = useWording();
  const [typed, setTyped] = useState(initial);
  const [open, setOpen] = useState(true);
  const [accepted, setAccepted] = useState<string | null>(null);
  const path = pathOfName(typed);
  const fault = faultOfPath(path, taken);
  const accept = (): void => {
    if (fault !== null) return;
    setAccepted(path);
    setOpen(false);
  };
  return (
    <Modal
      open={open}
      title={title}
      okText={confirm}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: fault !== null, 'data-testid': 'file-name-confirm' }}
      width={440}
      // The editor gets the keyboard with the file that is named.
      focusTriggerAfterClose={accepted === null}
      afterClose={() => {
        onClose();
        if (accepted !== null && accepted !== initial) onName(accepted);
      }}
      onCancel={() => setOpen(false)}
      onOk={accept}
    >
      <label className={styles.label} htmlFor="file-name">
        {t('fileName.label')}
      </label>
      <Input
        id="file-name"
        autoFocus
        onFocus={({ target }) => target.setSelectionRange(0, stemOf(target.value).length)}
        value={typed}
        status={fault !== null && fault !== 'empty' ? 'error' : ''}
        aria-invalid={fault !== null && fault !== 'empty'}
        aria-describedby="file-name-hint"
        data-testid="file-name"
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={accept}
      />
      <p id="file-name-hint" className={styles.hint} data-fault={fault ?? ''} role="status">
        {fault === null || fault === 'empty' ? t('fileName.hint') : t(`fileName.${fault}`)}
      </p>
    </Modal>
  );
}

/** What one types over when renaming: the name, not its ending. */
const stemOf = (path: string): string => path.replace(/(?:\.shouze)?\.[a-z]+$/, '');
