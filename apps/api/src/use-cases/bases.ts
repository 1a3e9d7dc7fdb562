import type { Labels, SourceFile } from '@shouze/dsl';
import type { BaseHead, VersionRow } from '../store/policies.ts';
import type { CourtReads } from '../store/store.ts';
import { readHeader } from './policy-header.ts';

/** A policy, in one version, that policies of the court may be based on. */
export interface Base {
  readonly title: Labels;
  readonly version: number;
  /** Whose it is: the court's own, shipped, or another court's that shares it. */
  readonly from: 'court' | 'shipped' | 'shared';
  /** The published policy; null where it ships. */
  readonly policy: string | null;
  /** Its files and the libraries that it needs, as libraries of a policy that is based on it. */
  files(): Promise<readonly SourceFile[]>;
}

/** What ships with this release. */
export interface Shipped {
  /** The vocabularies and bars that policies may name under `引用`. */
  readonly libraries: readonly SourceFile[];
  /** The files of each policy that they may be based on. */
  readonly bases: readonly (readonly SourceFile[])[];
}

/** All that a court may base a policy on. Of two that are called the same the first is meant. */
export async function listBases(
  store: CourtReads,
  court: string,
  { libraries, bases }: Shipped,
): Promise<readonly Base[]> {
  const published = (await store.policies.bases()).map((head) => publishedBase(store, court, head));
  const shipped = bases.flatMap((files) => shippedBase(files, bases.flat(), libraries));
  return [
    ...published.filter(({ from }) => from === 'court'),
    ...shipped,
    ...published.filter(({ from }) => from === 'shared'),
  ];
}

/** A shipped base may build on another one. */
function shippedBase(
  files: readonly SourceFile[],
  all: readonly SourceFile[],
  libraries: readonly SourceFile[],
): readonly Base[] {
  const header = readHeader(files);
  if (header === null) return [];
  const { title, version, basedOn } = header;
  const needed = basedOn === null ? files : all;
  return [{ title, version, from: 'shipped', policy: null, files: async () => [...libraries, ...needed] }];
}

function publishedBase(store: CourtReads, court: string, head: BaseHead): Base {
  return {
    title: { zh: head.titleZh, en: head.titleEn },
    version: head.version,
    from: head.court === court ? 'court' : 'shared',
    policy: head.policy,
    files: async () => {
      const row = await store.policies.base(head);
      if (!row) throw new Error(`version ${head.version} of "${head.policy}" is gone`);
      return asLibrary(head.court, row);
    },
  };
}

/**
 * What it was published with stays what it is read with: a later release's vocabulary neither breaks a base nor changes
 * what it says.
 */
function asLibrary(court: string, row: VersionRow): readonly SourceFile[] {
  const folder = `${court}-${row.policy}@${row.version}`;
  const files = underItsNumber(row).map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
  return [...row.libraries, ...files];
}

/** A version's number need not be its header's. `基于` means the one under which it was published. */
function underItsNumber({ files, version }: VersionRow): readonly SourceFile[] {
  const header = readHeader(files);
  if (header === null || header.version === version) return files;
  const { title, version: number } = header.at;
  const keyword = { zh: '版本', en: 'version' }[header.surface];
  const { file, start, end } = number ?? { ...title, start: title.end };
  const written = number === null ? `\n  ${keyword} ${version}` : String(version);
  return files.map((each) =>
    each.path === file
      ? { path: file, text: each.text.slice(0, start) + written + each.text.slice(end) }
      : each,
  );
}
