import type { Fix, Span } from '@shouze/dsl';
import { Splitter } from 'antd';
import { type RefObject, useState } from 'react';
import type { LanguageState } from '../worker/client.ts';
import type { StudyState } from '../worker/study/client.ts';
import { CoverageLegend } from './coverage-legend.tsx';
import styles from './editor-pane.module.css';
import { LockIcon } from './icons.tsx';
import { LowerPane } from './lower-pane.tsx';
import './marks.css';
import './monaco-widgets.css';
import { useWording } from '../wording/use-wording.ts';

export interface EditorPaneProps {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly state: LanguageState;
  readonly study: StudyState;
  readonly path: string | null;
  readonly readOnly: boolean;
  /** Whether what examples reach stands beside the text. */
  readonly coverage: boolean;
  /** The line, counted from 1, on which a place stands now. */
  readonly placeOf: (span: Span) => number | undefined;
  readonly onGoTo: (span: Span) => void;
  readonly onFix: (fix: Fix) => void;
  readonly onChooseSample: (id: string) => void;
}

const HEADER = 36;
const OPENED = 190;

/** The text, and below it what is wrong with it. */
export function EditorPane(props: EditorPaneProps) {
  const { host, state, study, path, readOnly, coverage, placeOf, onGoTo, onFix, onChooseSample } = props;
  const { t } = useWording();
  const [listSize, setListSize] = useState(OPENED);
  const open = listSize > HEADER;
  return (
    <Splitter orientation="vertical" onResize={([, size]) => size !== undefined && setListSize(size)}>
      <Splitter.Panel min={160} className={styles.top ?? ''}>
        <div className={styles.tab}>
          <span className={styles.path}>{path}</span>
          {readOnly && (
            <span className={styles.readOnly} title={t('files.readOnlyHint')}>
              <LockIcon />
              {t('files.readOnly')}
            </span>
          )}
          {coverage && <CoverageLegend coverage={study.coverage.view} />}
        </div>
        <div ref={host} className={styles.editor} data-testid="editor" />
      </Splitter.Panel>
      <Splitter.Panel size={listSize} min={HEADER} max="60%" className={styles.bottom ?? ''}>
        <LowerPane
          state={state}
          study={study}
          open={open}
          onToggle={() => setListSize(open ? HEADER : OPENED)}
          placeOf={placeOf}
          onGoTo={onGoTo}
          onFix={onFix}
          onChooseSample={onChooseSample}
        />
      </Splitter.Panel>
    </Splitter>
  );
}
