import { currentLanguage } from '../wording/language.ts';
import type { Connection } from './connect-language.ts';
import { pathOf } from './documents.ts';
import type * as api from './editor-api.ts';

/** Behind each duty the day that it would be due on, by the facts of the sample in view. */
export function createHintsProvider({
  monaco,
  client,
  onLanguage,
}: Connection): api.languages.InlayHintsProvider {
  const { Emitter } = monaco;
  const changed = new Emitter<void>();
  let { sample } = client.state();
  // The provider lives as long as the client, which forgets its listeners when it ends.
  client.subscribe(() => {
    if (client.state().sample === sample) return;
    sample = client.state().sample;
    changed.fire();
  });
  onLanguage(() => changed.fire());
  return {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(model) {
      const asked = { kind: 'hints', path: pathOf(model.uri), sample: client.state().sample } as const;
      const found = (await client.ask(asked)) ?? [];
      const hints = found.map(({ offset, label, tooltip }) => ({
        position: model.getPositionAt(offset),
        label,
        tooltip: tooltip[currentLanguage()],
        kind: monaco.languages.InlayHintKind.Parameter,
        paddingLeft: true,
      }));
      return { hints, dispose: () => {} };
    },
  };
}
