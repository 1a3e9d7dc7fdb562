import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PolicyWorkspace } from '../api-client/workspace.ts';
import { connectLanguage } from '../monaco/connect-language.ts';
import type { Monaco } from '../monaco/load.ts';
import { createPolicyEditor, type PolicyEditor } from '../monaco/policy-editor.ts';
import { createLanguageClient, type LanguageClient, type LanguageState } from '../worker/client.ts';
import LanguageWorker from '../worker/language.worker.ts?worker';
import { fileToBeginWith } from '../worker/reading-order.ts';
import { createStudyClient, type StudyClient } from '../worker/study/client.ts';
import { studyWhenSettled } from '../worker/study/when-settled.ts';
import StudyWorker from '../worker/study.worker.ts?worker';
import { useOutsideState } from './use-outside-state.ts';

/** What lives outside React: the editor on the page and the workers behind it. */
export interface Workshop {
  readonly editor: PolicyEditor;
  readonly client: LanguageClient;
  readonly study: StudyClient;
}

export interface WorkshopEvents {
  readonly onEdit: () => void;
  readonly onShow: (path: string) => void;
}

/** @returns where to put the editor, and the workshop once it stands there */
export function useWorkshop(
  monaco: Monaco,
  opened: PolicyWorkspace,
  events: WorkshopEvents,
): readonly [RefObject<HTMLDivElement | null>, Workshop | null] {
  const host = useRef<HTMLDivElement>(null);
  const latestEvents = useRef(events);
  latestEvents.current = events;
  const [workshop, setWorkshop] = useState<Workshop | null>(null);

  useEffect(() => {
    if (!host.current) return;
    const client = createLanguageClient(new LanguageWorker());
    const study = createStudyClient(() => new StudyWorker());
    const stopStudying = studyWhenSettled(client, study);
    const editor = createPolicyEditor(monaco, host.current, opened, {
      onEdit: (file) => {
        client.edit(file);
        latestEvents.current.onEdit();
      },
      onRemove: (path) => {
        client.remove(path);
        latestEvents.current.onEdit();
      },
      onShow: (path) => latestEvents.current.onShow(path),
    });
    const disconnect = connectLanguage({ monaco, client, study, documents: editor.documents });
    const { files, libraries, samples, published } = opened;
    client.open({ files, libraries, samples, published });
    const first = fileToBeginWith(files);
    if (first !== null) editor.show(first);
    exposeToTests(editor, client);
    setWorkshop({ client, study, editor });
    return () => {
      setWorkshop(null);
      disconnect();
      stopStudying();
      study.dispose();
      client.dispose();
      editor.dispose();
    };
  }, [monaco, opened]);

  return [host, workshop];
}

/** The only thing on `window`: browser tests type through Monaco's own model, and wait for what they typed. */
function exposeToTests({ editor }: PolicyEditor, client: LanguageClient): void {
  Object.assign(window, { shouze: { editor, revision: () => client.state().revision } });
}

const nothing: LanguageState = {
  revision: 0,
  checked: null,
  checkedRevision: 0,
  decided: null,
  decidedRevision: 0,
  failure: null,
  sample: null,
};

export const useLanguageState = (workshop: Workshop | null): LanguageState =>
  useOutsideState(workshop?.client, nothing);

/** The text has not moved on since: places in it are still right. */
export const isNewest = (workshop: Workshop, { revision }: Pick<LanguageState, 'revision'>): boolean =>
  workshop.client.state().revision === revision;
