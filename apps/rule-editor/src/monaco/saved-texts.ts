import type * as api from './editor-api.ts';

type Models = Iterable<readonly [path: string, model: api.editor.ITextModel]>;

/** Texts as they stood at one moment, by path. */
export type TextVersions = ReadonlyMap<
  string,
  { readonly model: api.editor.ITextModel; readonly version: number; readonly text: string }
>;

export function versionsOf(models: Models): TextVersions {
  return new Map(
    [...models].map(([path, model]) => [
      path,
      { model, version: model.getAlternativeVersionId(), text: model.getValue() },
    ]),
  );
}

/** Paths of texts that differ, came or went since then; undoing back to a text counts as no difference. */
export function changedSince(then: TextVersions, models: Models): readonly string[] {
  const now = new Map(models);
  const gone = [...then.keys()].filter((path) => !now.has(path));
  const changed = [...now].flatMap(([path, model]) => {
    const before = then.get(path);
    const same =
      before?.model === model
        ? before.version === model.getAlternativeVersionId()
        : before?.text === model.getValue();
    return same ? [] : [path];
  });
  return [...changed, ...gone];
}
