import type { Span } from '@shouze/dsl';
import { useEffect, useRef, useState } from 'react';
import { useWording } from '../wording/use-wording.ts';
import type { LanguageState } from '../worker/client.ts';
import type { FileOrigin, OutlineEntry, OutlineFile } from '../worker/protocol.ts';
import { type FileEdits, FileMenu, NewFileButton } from './file-actions.tsx';
import styles from './file-outline.module.css';
import { BaseIcon, ChevronIcon, FileIcon, LockIcon } from './icons.tsx';
import { type OutlineGroup, outlineGroups } from './outline-groups.ts';
import { SkeletonLines } from './skeleton-lines.tsx';

export interface FileOutlineProps {
  readonly state: LanguageState;
  readonly shown: string | null;
  readonly unsaved: readonly string[];
  readonly edits: FileEdits;
  readonly onShow: (path: string) => void;
  readonly onGoTo: (span: Span) => void;
}

/** The files of the policy with what each declares, and the libraries that it may use. */
export function FileOutline({ state, ...rest }: FileOutlineProps) {
  const { t } = useWording();
  const files = state.checked?.outline;
  const from = (wanted: FileOrigin) => files?.filter(({ origin }) => origin === wanted) ?? [];
  const own = from('own');
  return (
    <nav className={styles.outline} aria-label={t('files.title')} data-testid="files">
      <h2 className={styles.heading}>
        {t('files.title')}
        {files && <NewFileButton paths={pathsOf(files)} edits={rest.edits} />}
      </h2>
      {!files && <SkeletonLines count={8} />}
      {files && own.length === 0 && <p className={styles.empty}>{t('files.empty')}</p>}
      {own.map((file) => (
        <File key={file.path} file={file} state={state} {...rest} />
      ))}
      <Related
        heading={t('files.base')}
        hint={t('files.baseHint')}
        files={from('base')}
        state={state}
        {...rest}
      />
      <Related
        heading={t('files.libraries')}
        hint={t('files.readOnlyHint')}
        files={from('library')}
        state={state}
        {...rest}
      />
    </nav>
  );
}

/** Files that are read here and changed elsewhere; nothing where there are none. */
function Related({
  heading,
  hint,
  files,
  ...rest
}: FileOutlineProps & {
  readonly heading: string;
  readonly hint: string;
  readonly files: readonly OutlineFile[];
}) {
  if (files.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading} title={hint}>
        {heading}
      </h2>
      {files.map((file) => (
        <File key={file.path} file={file} {...rest} />
      ))}
    </>
  );
}

function File({
  file,
  state,
  shown,
  unsaved,
  edits,
  onShow,
  onGoTo,
}: FileOutlineProps & { readonly file: OutlineFile }) {
  const { t } = useWording();
  const files = state.checked?.outline ?? [];
  const [toggled, setToggled] = useState<boolean | null>(null);
  const errors = (state.checked?.diagnostics ?? []).filter(
    ({ span, severity }) => span.file === file.path && severity === 'error',
  ).length;
  const isShown = shown === file.path;
  // What is in view lies open, until the reader says otherwise.
  const open = toggled ?? isShown;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isShown) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  return (
    <section data-testid="file" data-path={file.path} data-origin={file.origin}>
      <div ref={row} className={styles.file} data-shown={isShown}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={open}
          aria-label={file.path}
          onClick={() => setToggled(!open)}
        >
          <ChevronIcon open={open} />
        </button>
        <button
          type="button"
          className={styles.name}
          aria-current={isShown}
          title={file.path}
          onClick={() => onShow(file.path)}
        >
          {file.origin === 'own' ? <FileIcon /> : file.origin === 'base' ? <BaseIcon /> : <LockIcon />}
          <span className={styles.path}>
            <span className={styles.folder}>{folderOf(file.path)}</span>
            {file.path.slice(folderOf(file.path).length)}
          </span>
          {unsaved.includes(file.path) && <span className={styles.dot} title={t('files.unsaved')} />}
          {errors > 0 && (
            <span className={styles.errors} title={t('files.errors', { count: errors })}>
              {errors}
            </span>
          )}
        </button>
        {file.origin === 'own' && (
          <FileMenu path={file.path} only={isOnly(files)} paths={pathsOf(files)} edits={edits} />
        )}
      </div>
      {open &&
        outlineGroups(file.entries).map((group) => (
          <Group key={keyOf(group)} group={group} onGoTo={onGoTo} />
        ))}
    </section>
  );
}

const pathsOf = (files: readonly OutlineFile[]): readonly string[] => files.map(({ path }) => path);
const isOnly = (files: readonly OutlineFile[]): boolean =>
  files.filter(({ origin }) => origin === 'own').length === 1;
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const keyOf = (group: OutlineGroup): string => `${group.kind}:${group.entries[0]?.at.start ?? 0}`;

function Group({ group, onGoTo }: { readonly group: OutlineGroup; readonly onGoTo: (span: Span) => void }) {
  const { t } = useWording();
  const [open, setOpen] = useState(false);
  if (group.kind === 'plain') {
    return group.entries.map((entry) => <Entry key={entry.at.start} entry={entry} onGoTo={onGoTo} />);
  }
  return (
    <>
      <button type="button" className={styles.group} aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronIcon open={open} />
        {t(`files.${group.kind}`)}
        <span className={styles.count}>{group.entries.length}</span>
      </button>
      {open && group.entries.map((entry) => <Entry key={entry.at.start} entry={entry} onGoTo={onGoTo} />)}
    </>
  );
}

function Entry({ entry, onGoTo }: { readonly entry: OutlineEntry; readonly onGoTo: (span: Span) => void }) {
  const { say } = useWording();
  const name = say(entry.name);
  return (
    <button
      type="button"
      className={styles.entry}
      data-kind={entry.kind}
      title={name}
      onClick={() => onGoTo(entry.at)}
    >
      {name}
    </button>
  );
}
