import type { Fix, SourceFile, Span } from '@shouze/dsl';
import type * as api from './editor-api.ts';
import { languageOfPath } from './languages.ts';
import type { Monaco } from './load.ts';
import { changedSince, type TextVersions, versionsOf } from './saved-texts.ts';

type Model = api.editor.ITextModel;

export interface OpenFiles {
  readonly files: readonly SourceFile[];
  readonly libraries: readonly SourceFile[];
}

/** The texts that are open: one Monaco model a file, found by the file's path. */
export interface Documents {
  model(path: string): Model | undefined;
  isLibrary(path: string): boolean;
  /** The policy's own files as they stand. */
  files(): readonly SourceFile[];
  /** Adds a file of the policy's own, or takes one away; both count as edits. */
  create(file: SourceFile): void;
  remove(path: string): void;
  /** Paths whose text is not what was last saved, those that came or went among them. */
  unsaved(): readonly string[];
  /** The policy's own files with the versions that they have now, for `markSaved` once they are stored. */
  snapshot(): Snapshot;
  markSaved(stored: Snapshot): void;
  /** Puts other texts in place of the policy's files, one undoable edit a file, and counts them as saved. */
  replace(files: readonly SourceFile[]): void;
  /** Of all open files, libraries among them. */
  paths(): readonly string[];
  /** Puts other libraries in place of those that are open. */
  relate(libraries: readonly SourceFile[]): void;
  range(span: Span): api.IRange | undefined;
  textAt(span: Span): string;
  /** The line on which a place begins; empty where there is none. */
  lineText(span: Span): string;
  /** Undoable, one step a file. */
  apply(edits: Fix['edits']): void;
  dispose(): void;
}

interface Snapshot {
  readonly files: readonly SourceFile[];
  readonly versions: TextVersions;
}

export interface DocumentEvents {
  readonly onEdit: (file: SourceFile) => void;
  readonly onRemove: (path: string) => void;
}

export function openDocuments(
  monaco: Monaco,
  opened: OpenFiles,
  { onEdit, onRemove }: DocumentEvents,
): Documents {
  const models = new Map<string, Model>();
  const own = new Set<string>();
  let saved: TextVersions = new Map();

  const add = ({ path, text }: SourceFile): Model => {
    const model = monaco.editor.createModel(text, languageOfPath(path), uriOf(monaco, path));
    model.setEOL(monaco.editor.EndOfLineSequence.LF);
    models.set(path, model);
    return model;
  };

  const addOwn = (file: SourceFile): void => {
    const model = add(file);
    own.add(file.path);
    model.onDidChangeContent(() => onEdit({ path: file.path, text: model.getValue() }));
  };

  for (const file of opened.libraries) add(file);
  for (const file of opened.files) addOwn(file);

  const ownModels = (): readonly (readonly [string, Model])[] =>
    [...models].filter(([path]) => own.has(path));

  const files = (): readonly SourceFile[] =>
    ownModels().map(([path, model]) => ({ path, text: model.getValue() }));

  const snapshot = (): Snapshot => ({
    files: files(),
    versions: versionsOf(ownModels()),
  });

  const markSaved = ({ versions }: Snapshot): void => {
    saved = versions;
  };
  markSaved(snapshot());

  const close = (path: string): void => {
    const model = models.get(path);
    models.delete(path);
    own.delete(path);
    model?.dispose();
  };

  const range = (span: Span): api.IRange | undefined => {
    const model = models.get(span.file);
    if (!model) return undefined;
    return monaco.Range.fromPositions(model.getPositionAt(span.start), model.getPositionAt(span.end));
  };

  return {
    model: (path) => models.get(path),
    isLibrary: (path) => models.has(path) && !own.has(path),
    files,
    snapshot,
    create(file) {
      addOwn(file);
      onEdit(file);
    },
    remove(path) {
      close(path);
      onRemove(path);
    },
    unsaved: () => changedSince(saved, ownModels()),
    markSaved,
    replace(next) {
      const kept = new Set(next.map(({ path }) => path));
      for (const [path] of ownModels()) if (!kept.has(path)) close(path);
      for (const file of next) {
        const model = models.get(file.path);
        if (!model) addOwn(file);
        else if (model.getValue() !== file.text) overwrite(model, file.text);
      }
      markSaved(snapshot());
    },
    relate(libraries) {
      const texts = new Map(libraries.map(({ path, text }) => [path, text]));
      for (const [path, model] of models) {
        if (!own.has(path) && texts.get(path) !== model.getValue()) close(path);
      }
      for (const file of libraries) if (!models.has(file.path)) add(file);
    },
    paths: () => [...models.keys()],
    range,
    textAt: ({ file, start, end }) => models.get(file)?.getValue().slice(start, end) ?? '',
    lineText(span) {
      const line = range(span)?.startLineNumber;
      return line === undefined ? '' : (models.get(span.file)?.getLineContent(line).trim() ?? '');
    },
    apply(edits) {
      for (const [path, ofFile] of Map.groupBy(edits, ({ span }) => span.file)) {
        const model = own.has(path) ? models.get(path) : undefined;
        model?.pushStackElement();
        const operations = ofFile.flatMap(({ span, text }) => {
          const place = range(span);
          return place ? [{ range: place, text }] : [];
        });
        model?.pushEditOperations([], operations, () => null);
        model?.pushStackElement();
      }
    },
    dispose() {
      for (const model of models.values()) model.dispose();
    },
  };
}

function overwrite(model: Model, text: string): void {
  model.pushStackElement();
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
  model.pushStackElement();
}

export function uriOf(monaco: Monaco, path: string): api.Uri {
  return monaco.Uri.from({ scheme: 'shouze', path: `/${path}` });
}

export function pathOf(uri: api.Uri): string {
  return uri.path.slice(1);
}
