import { type CheckedPackage, type CheckedPolicy, type FileTree, lintPackage } from '@shouze/dsl';
import { bilingual, gistOf } from './labels.ts';
import { changeBetween, UNDECIDED } from './outcome.ts';
import type { Outcomes } from './outcome-memory.ts';
import { entryOf } from './outline-entry.ts';
import type { CheckedView, DecidedView, FileOrigin, OutlineFile, Workspace } from './protocol.ts';

/** What the editor shows of a checked package. */
export function viewOfPackage(checked: CheckedPackage, workspace: Workspace): CheckedView {
  const own = new Set(workspace.files.map(({ path }) => path));
  const policy = checked.policy ?? checked.preview;
  return {
    diagnostics: [...checked.diagnostics, ...lintPackage(checked)].filter(({ span }) => own.has(span.file)),
    outline: outlineOf(checked, policy, workspace),
    title: policy ? bilingual(policy.title, policy.id) : null,
    version: policy?.version ?? null,
  };
}

/** Every file, tables of data too. */
function outlineOf(
  { parsed }: CheckedPackage,
  policy: CheckedPolicy | null,
  { files, libraries }: Workspace,
): readonly OutlineFile[] {
  const trees = new Map([...parsed.files, ...parsed.libraries].map((tree) => [tree.path, tree]));
  const file = (path: string, origin: FileOrigin): OutlineFile => ({
    path,
    origin,
    entries: trees.get(path)?.declarations.flatMap((one) => entryOf(one, policy)) ?? [],
  });
  const bases = new Set(parsed.libraries.filter(isPolicy).map(({ path }) => folderOf(path)));
  return [
    ...files.map(({ path }) => file(path, 'own')),
    ...libraries.map(({ path }) => file(path, bases.has(folderOf(path)) ? 'base' : 'library')),
  ];
}

const isPolicy = ({ declarations }: FileTree): boolean => declarations.some(({ kind }) => kind === 'policy');

/** A library's files stand together under one name. */
const folderOf = (path: string): string => path.slice(0, path.indexOf('/'));

export interface OutcomeParts {
  /** The policy that decides; null where there is none to use. */
  readonly policy: CheckedPolicy | null;
  /** False where faulty declarations were left out. */
  readonly complete: boolean;
  /** As far as decided by the text as it stands. */
  readonly now: Outcomes;
  /** Whose words name things where the draft cannot. */
  readonly published: CheckedPolicy | null;
  /** By the text before: shown until the sample is decided anew. */
  readonly earlier: Outcomes;
  /** By the published version; null while unknown. */
  readonly before: Outcomes | null;
  readonly done: boolean;
  readonly failedExamples: DecidedView['failedExamples'];
}

export function viewOfOutcomes({ samples, published }: Workspace, parts: OutcomeParts): DecidedView {
  const { policy, complete, now, earlier, before, done, failedExamples } = parts;
  const words = policy ?? parts.published;
  return {
    basis: policy === null ? 'none' : complete ? 'complete' : 'preview',
    comparable: published !== null,
    pending: done ? 0 : samples.length - now.size,
    failedExamples,
    samples: samples.map(({ id, label, facts }) => {
      const draft = now.get(id) ?? earlier.get(id) ?? UNDECIDED;
      const baseline = before?.get(id) ?? null;
      const gist = words ? gistOf(words, facts) : { zh: '', en: '' };
      return {
        id,
        label,
        caseId: caseIdOf(facts),
        gist,
        draft,
        published: baseline,
        change: changeBetween(baseline, draft),
      };
    }),
  };
}

function caseIdOf(facts: unknown): string | null {
  const id = typeof facts === 'object' && facts !== null && 'id' in facts ? facts.id : null;
  return typeof id === 'string' ? id : null;
}
