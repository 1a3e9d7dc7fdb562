import type { PolicyEditor } from '../monaco/policy-editor.ts';
import type { FileEdits } from './file-actions.tsx';

/** Files come, go and change their names in the text that is open; the server hears of it when the draft is saved. */
export function fileEdits({ documents, editor, show }: PolicyEditor): FileEdits {
  const create = (path: string, text = ''): void => {
    documents.create({ path, text });
    show(path);
    editor.focus();
  };
  return {
    create,
    rename(from, to) {
      const text = documents.model(from)?.getValue();
      if (text === undefined) return;
      // Names that differ in case only are told apart by the editor, so the old one goes last.
      create(to, text);
      documents.remove(from);
    },
    remove(path) {
      const next = documents.files().find((file) => file.path !== path);
      if (next && editor.getModel() === documents.model(path)) show(next.path);
      documents.remove(path);
    },
  };
}
