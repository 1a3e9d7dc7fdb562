import type { Diagnostic, Fix, Language, Span } from '@shouze/dsl';
import type { FindingView } from '../worker/study/protocol.ts';
import { type CoverageNote, coverageDecorations } from './coverage.ts';
import { type DocumentEvents, type Documents, type OpenFiles, openDocuments, pathOf } from './documents.ts';
import type * as api from './editor-api.ts';
import { showFindings } from './findings.ts';
import type { Monaco } from './load.ts';
import { showDiagnostics } from './markers.ts';
import { decorationsOf, type Mark } from './marks.ts';
import { THEME } from './theme.ts';

export interface PolicyEditorEvents extends DocumentEvents {
  /** Another file is in view. */
  readonly onShow: (path: string) => void;
}

/** The one Monaco editor of the page, over all files of a policy. */
export interface PolicyEditor {
  readonly editor: api.editor.IStandaloneCodeEditor;
  readonly documents: Documents;
  show(path: string): void;
  /** Shows the place in the middle of the view, with the cursor on it; `focus` moves the keyboard there too. */
  reveal(span: Span, options: { readonly focus: boolean }): void;
  format(): Promise<void>;
  /** Applies a diagnostic's fix as one undoable edit. */
  fix(fix: Fix): void;
  setDiagnostics(diagnostics: readonly Diagnostic[], language: Language): void;
  setFindings(findings: readonly FindingView[], language: Language): void;
  setMarks(marks: readonly Mark[]): void;
  setCoverage(notes: readonly CoverageNote[]): void;
  /** Makes room for it beside the text, or takes it away. */
  showCoverage(shown: boolean): void;
  dispose(): void;
}

export function createPolicyEditor(
  monaco: Monaco,
  host: HTMLElement,
  files: OpenFiles,
  { onShow, ...edits }: PolicyEditorEvents,
): PolicyEditor {
  const documents = openDocuments(monaco, files, edits);
  const editor = monaco.editor.create(host, { ...OPTIONS, model: null });
  const marked = editor.createDecorationsCollection();
  const covered = editor.createDecorationsCollection();
  const viewStates = new Map<string, api.editor.ICodeEditorViewState | null>();
  let shown: string | null = null;
  let marks: readonly Mark[] = [];
  let coverage: readonly CoverageNote[] = [];

  const mark = (): void => {
    if (shown === null) return;
    marked.set(decorationsOf(documents, shown, marks));
    covered.set(coverageDecorations(documents, shown, coverage));
  };

  const show = (path: string): void => {
    const model = documents.model(path);
    if (!model || editor.getModel() === model) return;
    if (shown !== null) viewStates.set(shown, editor.saveViewState());
    marked.clear();
    covered.clear();
    editor.setModel(model);
    editor.updateOptions({ readOnly: documents.isLibrary(path), ariaLabel: path });
    const state = viewStates.get(path);
    if (state) editor.restoreViewState(state);
    shown = path;
    mark();
    onShow(path);
  };

  // Monaco asks to open another file when a definition stands there.
  const opener = monaco.editor.registerEditorOpener({
    openCodeEditor(_source, resource, place) {
      show(pathOf(resource));
      const range = place && ('lineNumber' in place ? monaco.Range.fromPositions(place) : place);
      if (range) editor.setSelection(range);
      if (range) editor.revealRangeInCenterIfOutsideViewport(range);
      return true;
    },
  });

  const stopRemeasuring = remeasureWithFonts(monaco);

  return {
    editor,
    documents,
    show,
    reveal(span, { focus }) {
      show(span.file);
      const range = documents.range(span);
      if (!range) return;
      editor.setSelection(
        monaco.Range.fromPositions({ lineNumber: range.startLineNumber, column: range.startColumn }),
      );
      editor.revealRangeInCenterIfOutsideViewport(range, monaco.editor.ScrollType.Smooth);
      if (focus) editor.focus();
    },
    async format() {
      await editor.getAction('editor.action.formatDocument')?.run();
    },
    fix: ({ edits }) => documents.apply(edits),
    setDiagnostics: (diagnostics, language) => showDiagnostics(monaco, documents, diagnostics, language),
    setFindings: (findings, language) => showFindings(monaco, documents, findings, language),
    setMarks(next) {
      marks = next;
      mark();
    },
    setCoverage(next) {
      coverage = next;
      mark();
    },
    showCoverage: (glyphMargin) => editor.updateOptions({ glyphMargin }),
    dispose() {
      stopRemeasuring();
      opener.dispose();
      editor.dispose();
      documents.dispose();
    },
  };
}

const OPTIONS: api.editor.IStandaloneEditorConstructionOptions = {
  theme: THEME,
  fontFamily:
    "'Shouze Mono', 'Noto Sans SC Variable', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', monospace",
  fontSize: 15,
  lineHeight: 26,
  automaticLayout: true,
  minimap: { enabled: false },
  'semanticHighlighting.enabled': true,
  scrollBeyondLastLine: false,
  smoothScrolling: true,
  renderLineHighlight: 'line',
  renderWhitespace: 'none',
  guides: { indentation: false },
  tabSize: 2,
  insertSpaces: true,
  detectIndentation: false,
  formatOnType: true,
  wordWrap: 'on',
  wrappingIndent: 'indent',
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 14,
  glyphMargin: false,
  folding: true,
  padding: { top: 12, bottom: 24 },
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  fixedOverflowWidgets: true,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  quickSuggestions: { other: true, comments: false, strings: false },
  suggest: { showWords: false, showStatusBar: false, showIcons: false },
  suggestLineHeight: 24,
  suggestFontSize: 14,
  // Fixes stand beside the problems.
  lightbulb: { enabled: 'off' as api.editor.ShowLightbulbIconMode },
  wordBasedSuggestions: 'off',
  occurrencesHighlight: 'singleFile',
  bracketPairColorization: { enabled: false },
  stickyScroll: { enabled: false },
  accessibilitySupport: 'auto',
};

/** Faces of the Han font come piece by piece, as characters are first seen; widths measured before are not theirs. */
function remeasureWithFonts(monaco: Monaco): () => void {
  const remeasure = (): void => monaco.editor.remeasureFonts();
  document.fonts.addEventListener('loadingdone', remeasure);
  return () => document.fonts.removeEventListener('loadingdone', remeasure);
}
