import type { Client, PolicySummary } from '@shouze/contract';
import type { Fix, Span } from '@shouze/dsl';
import { App, Splitter } from 'antd';
import { useMemo, useState } from 'react';
import type { PolicyWorkspace } from '../api-client/workspace.ts';
import type { Monaco } from '../monaco/load.ts';
import { useWording } from '../wording/use-wording.ts';
import { CasePane, type CaseTab } from './case-pane.tsx';
import { EditorPane } from './editor-pane.tsx';
import { fileEdits } from './file-edits.ts';
import { FileOutline } from './file-outline.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { RefusalBanner } from './refusal-banner.tsx';
import { relate, reopen } from './reopen.ts';
import { SamplesPanel } from './samples-panel.tsx';
import { TopBar } from './top-bar.tsx';
import { useBase } from './use-base.ts';
import { useCaseInText } from './use-case-in-text.ts';
import { useCoverage } from './use-coverage.ts';
import { useDraft } from './use-draft.ts';
import { useObstacles } from './use-obstacles.ts';
import { useProblemsInText } from './use-problems-in-text.ts';
import { useSaveKey, useWarningBeforeLeaving } from './use-saving.ts';
import { useStudyState } from './use-study-state.ts';
import { type TriedCaseState, useTriedCase } from './use-tried-case.ts';
import { useWhy } from './use-why.ts';
import { isNewest, useLanguageState, useWorkshop } from './use-workshop.ts';
import styles from './workbench.module.css';

export interface WorkbenchProps {
  readonly api: Client;
  readonly monaco: Monaco;
  readonly opened: PolicyWorkspace;
  readonly policies: readonly PolicySummary[];
  readonly onChoosePolicy: (id: string) => void;
}

/** One policy, open: its files, their text, and the sample cases that the text routes. */
export function Workbench({ api, monaco, opened, policies, onChoosePolicy }: WorkbenchProps) {
  const { t, say } = useWording();
  const { message } = App.useApp();
  const [shown, setShown] = useState<string | null>(null);
  const [sample, setSample] = useState<string | null>(null);
  const [publishing, setPublishing] = useState(false);
  const [coverage, setCoverage] = useState(false);
  const [tab, setTab] = useState<CaseTab>('why');

  const [host, workshop] = useWorkshop(monaco, opened, {
    onEdit: () => draftActions.edited(),
    onShow: setShown,
  });
  const state = useLanguageState(workshop);
  const study = useStudyState(workshop);
  const why = useWhy(workshop, state, sample);
  const [tried, triedActions] = useTriedCase(workshop, state);
  const [draft, draftActions] = useDraft(api, opened, () => workshop?.editor.documents ?? NO_DOCUMENTS(), {
    onPublished: (version) => workshop?.client.rebase(version),
    onLibraries: (libraries) => workshop && relate(workshop, libraries),
    onReplaced: (published, libraries) =>
      workshop && reopen(workshop, { published, libraries, samples: opened.samples }),
  });

  const edits = useMemo(() => (workshop ? fileEdits(workshop.editor) : NO_EDITS), [workshop]);
  const shownWhy = tab === 'why' ? why : (tried.view?.why ?? null);
  const obstacles = useObstacles(api, opened.policy.id, publishing ? workshop : null);
  useBase(api, opened.policy.id, workshop, state);
  useProblemsInText(workshop, state, study);
  useCaseInText(workshop, shownWhy, tab === 'why' ? why?.sample : answersOfWhole(tried));
  useCoverage(workshop, state, study, coverage);
  useWarningBeforeLeaving(draft.unsaved.length > 0);
  useSaveKey(draftActions.save);
  const fix = (chosen: Fix): void => {
    // A key may have come between what is seen and the click.
    if (!workshop || !isNewest(workshop, state)) return;
    workshop.editor.fix(chosen);
    const elsewhere = chosen.edits.find(({ span }) => span.file !== shown)?.span.file;
    if (elsewhere !== undefined) message.success(t('problems.fixedIn', { path: elsewhere }));
  };
  const chooseSample = (id: string): void => {
    setSample(id);
    setTab('why');
  };
  const goTo = (span: Span): void => workshop?.editor.reveal(span, { focus: true });

  return (
    <div className={styles.workbench}>
      <TopBar
        policies={policies}
        policy={opened.policy.id}
        state={state}
        draft={draft}
        onChoosePolicy={onChoosePolicy}
        coverage={coverage}
        onCoverage={setCoverage}
        onFormat={() => void workshop?.editor.format()}
        onSave={() => void draftActions.save()}
        onPublish={() => setPublishing(true)}
      />
      {draft.refusal && !publishing && <RefusalBanner refusal={draft.refusal} actions={draftActions} />}
      <Splitter className={styles.panes ?? ''}>
        <Splitter.Panel defaultSize="16%" min={160} max={360} className={styles.side ?? ''}>
          <FileOutline
            state={state}
            shown={shown}
            unsaved={draft.unsaved}
            edits={edits}
            onShow={(path) => workshop?.editor.show(path)}
            onGoTo={goTo}
          />
        </Splitter.Panel>
        <Splitter.Panel min={360}>
          <EditorPane
            host={host}
            state={state}
            study={study}
            coverage={coverage}
            placeOf={(span) => workshop?.editor.documents.range(span)?.startLineNumber}
            readOnly={shown !== null && (workshop?.editor.documents.isLibrary(shown) ?? false)}
            path={shown}
            onGoTo={goTo}
            onFix={fix}
            onChooseSample={chooseSample}
          />
        </Splitter.Panel>
        <Splitter.Panel defaultSize="37%" min={340} max="55%">
          <Splitter orientation="vertical">
            <Splitter.Panel defaultSize="48%" min={180} className={styles.side ?? ''}>
              <SamplesPanel state={state} chosen={sample} onChoose={chooseSample} />
            </Splitter.Panel>
            <Splitter.Panel min={120} className={styles.side ?? ''}>
              <CasePane
                tab={tab}
                onTab={setTab}
                why={why}
                state={state}
                sample={sample}
                tried={tried}
                triedActions={triedActions}
                onGoTo={goTo}
                onClose={() => setSample(null)}
              />
            </Splitter.Panel>
          </Splitter>
        </Splitter.Panel>
      </Splitter>
      <PublishDialog
        open={publishing}
        state={state}
        study={study}
        draft={draft}
        obstacles={obstacles}
        actions={draftActions}
        title={state.checked?.title ? say(state.checked.title) : opened.policy.id}
        onClose={() => {
          setPublishing(false);
          draftActions.dismiss();
        }}
        onPublish={async (publication) => {
          const version = await draftActions.publish(publication);
          if (!version) return;
          setPublishing(false);
          message.success(t('publish.done', { version: version.version, date: version.effectiveFrom }));
        }}
        onGoTo={(span) => {
          setPublishing(false);
          goTo(span);
        }}
        onChooseSample={(id) => {
          setPublishing(false);
          chooseSample(id);
        }}
      />
    </div>
  );
}

/** Of a case that needs no more to be known: its answers. */
function answersOfWhole({ tried, view }: TriedCaseState): string | undefined {
  return view?.why && view.question === null ? JSON.stringify(tried) : undefined;
}

const NO_EDITS = { create() {}, rename() {}, remove() {} };

function NO_DOCUMENTS(): never {
  throw new Error('the draft was used before its texts were open');
}
