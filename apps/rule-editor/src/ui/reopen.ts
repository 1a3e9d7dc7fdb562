import type { PolicyWorkspace } from '../api-client/workspace.ts';
import { fileToBeginWith } from '../worker/reading-order.ts';
import type { Workshop } from './use-workshop.ts';

/** The draft names another base now, or that base has other texts; nothing happens where it does not. */
export function relate({ client, editor }: Workshop, libraries: PolicyWorkspace['libraries']): void {
  if (sameFiles(client.workspace().libraries, libraries)) return;
  editor.documents.relate(libraries);
  client.relate(libraries);
}

/** The worker learns of files that came or went; the text that was in view stays there where it can. */
export function reopen(
  { client, editor }: Workshop,
  { libraries, samples, published }: Pick<PolicyWorkspace, 'libraries' | 'samples' | 'published'>,
): void {
  editor.documents.relate(libraries);
  const files = editor.documents.files();
  client.open({ files, libraries, samples, published });
  const first = fileToBeginWith(files);
  if (editor.editor.getModel() === null && first !== null) editor.show(first);
}

const sameFiles = (a: PolicyWorkspace['libraries'], b: PolicyWorkspace['libraries']): boolean =>
  a.length === b.length &&
  a.every(({ path, text }, place) => b[place]?.path === path && b[place].text === text);
