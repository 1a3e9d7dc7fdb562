import { App, Dropdown } from 'antd';
import { useState } from 'react';
import { useWording } from '../wording/use-wording.ts';
import { FileNameDialog } from './file-name-dialog.tsx';
import styles from './file-outline.module.css';
import { MoreIcon, PlusIcon } from './icons.tsx';

/** What may be done to the files of a draft. */
export interface FileEdits {
  readonly create: (path: string) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
}

interface Common {
  /** All paths in use, of libraries too. */
  readonly paths: readonly string[];
  readonly edits: FileEdits;
}

export function NewFileButton({ paths, edits }: Common) {
  const { t } = useWording();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.tool}
        title={t('files.add')}
        aria-label={t('files.add')}
        data-testid="add-file"
        onClick={() => setAsking(true)}
      >
        <PlusIcon />
      </button>
      {asking && (
        <FileNameDialog
          title={t('files.add')}
          confirm={t('files.create')}
          initial=""
          taken={paths}
          onClose={() => setAsking(false)}
          onName={edits.create}
        />
      )}
    </>
  );
}

/** @param only whether it is the last file: a policy has at least one */
export function FileMenu({
  path,
  only,
  paths,
  edits,
}: Common & { readonly path: string; readonly only: boolean }) {
  const { t } = useWording();
  const { modal } = App.useApp();
  const [renaming, setRenaming] = useState(false);
  const confirmRemoval = (): void => {
    void modal.confirm({
      title: t('files.removeTitle', { path }),
      content: t('files.removeHint'),
      okText: t('files.remove'),
      cancelText: t('action.cancel'),
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: () => edits.remove(path),
    });
  };
  const items = [
    { key: 'rename', label: t('files.rename'), onClick: () => setRenaming(true) },
    { key: 'remove', label: t('files.remove'), danger: true, disabled: only, onClick: confirmRemoval },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} autoFocus>
        <button
          type="button"
          className={`${styles.tool} ${styles.more}`}
          aria-label={t('files.more', { path })}
          aria-haspopup="menu"
          data-testid="file-menu"
        >
          <MoreIcon />
        </button>
      </Dropdown>
      {renaming && (
        <FileNameDialog
          title={t('files.renameTitle', { path })}
          confirm={t('files.rename')}
          initial={path}
          taken={paths.filter((one) => one !== path)}
          onClose={() => setRenaming(false)}
          onName={(to) => edits.rename(path, to)}
        />
      )}
    </>
  );
}
