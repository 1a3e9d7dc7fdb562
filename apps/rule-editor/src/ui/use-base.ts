import type { Client, SourceFile } from '@shouze/contract';
import { useEffect, useRef } from 'react';
import type { LanguageState } from '../worker/client.ts';
import { relate } from './reopen.ts';
import type { Workshop } from './use-workshop.ts';

const BASED_ON = /^[^\S\n]*(?:基于|based\s+on).*$/gm;

/** Once the draft names another base, the server is asked for that base's texts; without an answer the old ones stay. */
export function useBase(
  api: Client,
  policy: string,
  workshop: Workshop | null,
  { checked, checkedRevision, revision }: LanguageState,
): void {
  const known = useRef<string | null>(null);
  useEffect(() => {
    if (!workshop || !checked || checkedRevision !== revision) return;
    const { files } = workshop.client.workspace();
    const named = basesNamedIn(files);
    const before = known.current;
    known.current = named;
    if (before === null || before === named) return;
    void api.checkDraft(policy, files).then(
      (answer) => {
        if (known.current === named) relate(workshop, answer.libraries);
      },
      // Saving tells what is wrong with the connection.
      () => {},
    );
  }, [api, policy, workshop, checked, checkedRevision, revision]);
}

function basesNamedIn(files: readonly SourceFile[]): string {
  return files.flatMap(({ text }) => text.match(BASED_ON) ?? []).join('\n');
}
