import type { Client, PolicySummary } from '@shouze/contract';
import type { Span } from '@shouze/dsl';
import { App, Splitter } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { PolicyWorkspace } from '../api-client/workspace.ts';
import type { Monaco } from '../monaco/load.ts';
import { useWording } from '../wording/use-wording.ts';
import { fileToBeginWith } from '../worker/reading-order.ts';
import { CasePane, type CaseTab } from './case-pane.tsx';
import { EditorPane } from './editor-pane.tsx';
import { fileEdits } from './file-edits.ts';
import { FileOutline } from './file-outline.tsx';
import { marksOfWhy } from './marks-of-why.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { RefusalBanner } from './refusal-banner.tsx';
import { SamplesPanel } from './samples-panel.tsx';
import { TopBar } from './top-bar.tsx';
import { useCoverage } from './use-coverage.ts';
import { useDraft } from './use-draft.ts';
import { useStudyState } from './use-study-state.ts';
import { type TriedCaseState, useTriedCase } from './use-tried-case.ts';
import { useWhy } from './use-why.ts';
import { useLanguageState, useWorkshop, type Workshop } from './use-workshop.ts';
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
  const { t, say, language } = useWording();
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
  const { checked, checkedRevision, revision } = state;
  useEffect(() => {
    // Places of an older text would be wrong ones; the next check is under way.
    if (workshop && checked && checkedRevision === revision) {
      workshop.editor.setDiagnostics(checked.diagnostics, language);
    }
  }, [workshop, checked, checkedRevision, revision, language]);

  const { analysis } = study;
  useEffect(() => {
    if (workshop && analysis.revision === revision) {
      workshop.editor.setFindings(analysis.view?.findings ?? [], language);
    }
  }, [workshop, analysis, revision, language]);

  const shownWhy = tab === 'why' ? why : (tried.view?.why ?? null);
  const marks = useMemo(() => marksOfWhy(shownWhy, say), [shownWhy, say]);
  useEffect(() => workshop?.editor.setMarks(marks), [workshop, marks]);

  // Only choosing a case, or having told all of it, moves the text: never a new result while one types.
  const won = shownWhy?.rules.find(({ role }) => role === 'won' || role === 'conflicting')?.at;
  const chosen = tab === 'why' ? why?.sample : answersOfWhole(tried);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    if (won) workshop?.editor.reveal(won, { focus: false });
  }, [workshop, chosen]);

  useCoverage(workshop, state, study, coverage);
  useWarningBeforeLeaving(draft.unsaved.length > 0);
  useSaveKey(draftActions.save);
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
            onFix={(fix) => workshop?.editor.fix(fix)}
          />
        </Splitter.Panel>
        <Splitter.Panel defaultSize="37%" min={340} max="55%">
          <Splitter orientation="vertical">
            <Splitter.Panel defaultSize="48%" min={180} className={styles.side ?? ''}>
              <SamplesPanel
                state={state}
                chosen={sample}
                onChoose={(id) => {
                  setSample(id);
                  setTab('why');
                }}
              />
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
        actions={draftActions}
        title={checked?.title ? say(checked.title) : opened.policy.id}
        onClose={() => {
          setPublishing(false);
          draftActions.dismiss();
        }}
        onPublish={async (effectiveFrom) => {
          const version = await draftActions.publish(effectiveFrom);
          if (!version) return;
          setPublishing(false);
          message.success(t('publish.done', { version: version.version, date: version.effectiveFrom }));
        }}
        onGoTo={(span) => {
          setPublishing(false);
          goTo(span);
        }}
      />
    </div>
  );
}

/** Of a case that needs no more to be known: its answers. */
function answersOfWhole({ tried, view }: TriedCaseState): string | undefined {
  return view?.why && view.question === null ? JSON.stringify(tried) : undefined;
}

/** The draft names another base now, or that base has other texts. */
function relate({ client, editor }: Workshop, libraries: PolicyWorkspace['libraries']): void {
  editor.documents.relate(libraries);
  client.relate(libraries);
}

/** The worker learns of files that came or went; the text that was in view stays there where it can. */
function reopen(
  { client, editor }: Workshop,
  { libraries, samples, published }: Pick<PolicyWorkspace, 'libraries' | 'samples' | 'published'>,
): void {
  editor.documents.relate(libraries);
  const files = editor.documents.files();
  client.open({ files, libraries, samples, published });
  const first = fileToBeginWith(files);
  if (editor.editor.getModel() === null && first !== null) editor.show(first);
}

const NO_EDITS = { create() {}, rename() {}, remove() {} };

function NO_DOCUMENTS(): never {
  throw new Error('the draft was used before its texts were open');
}

function useWarningBeforeLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [unsaved]);
}

/** Ctrl+S (⌘S) saves the draft wherever the keyboard is, not the page. */
function useSaveKey(save: () => Promise<boolean>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      void save();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [save]);
}
