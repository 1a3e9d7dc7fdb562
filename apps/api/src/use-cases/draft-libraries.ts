import type { SourceFile } from '@shouze/dsl';
import { Refusal } from '../refusal.ts';
import { type Base, listBases, type Shipped } from './bases.ts';
import { type NamedBase, readHeader, stubOf } from './policy-header.ts';
import type { Services } from './services.ts';

/** What the files of a policy are checked with. */
export interface DraftLibraries {
  readonly libraries: readonly SourceFile[];
  /** The base that the header names and the court has not, with the versions of that title that there are. */
  readonly missing: (NamedBase & { readonly versions: readonly number[] }) | null;
}

const NAMES_BASE = /基于|based\s+on/;

/**
 * The libraries that ship, or where the policy is based on another: that one's. A base that there is not leaves the
 * headers of those that there are, so that the checker can say which one is nearest.
 */
export async function librariesOf(
  { store, court, shipped }: Pick<Services, 'store' | 'court' | 'shipped'>,
  files: readonly SourceFile[],
): Promise<DraftLibraries> {
  // Reading all titles, and the files once more, is for those alone that need it.
  const isBased = files.some(({ text }) => NAMES_BASE.test(text));
  const found = isBased ? find(await listBases(store, court, shipped), shipped, files) : null;
  const libraries = found === null ? shipped.libraries : await found.files();
  return { libraries, missing: found?.missing ?? null };
}

interface Found {
  readonly files: () => Promise<readonly SourceFile[]>;
  readonly missing: DraftLibraries['missing'];
}

function find(bases: readonly Base[], { libraries }: Shipped, files: readonly SourceFile[]): Found | null {
  const named = readHeader(
    files,
    bases.map(({ title }) => title),
  )?.basedOn;
  if (named === null || named === undefined) return null;
  const same = bases.filter(({ title }) => title.zh === named.title || title.en === named.title);
  const base = same.find(({ version }) => version === named.version);
  if (base) return { files: () => base.files(), missing: null };
  return {
    files: async () => [...libraries, ...bases.map(stub)],
    missing: { ...named, versions: [...new Set(same.map(({ version }) => version))] },
  };
}

function stub({ title, version }: Base, index: number): SourceFile {
  return stubOf(title, version, `bases/${index}/policy.shouze`);
}

/** @throws Refusal if a file stands where a library does: a finding could not say which of the two it means */
export function requireOwnPaths(files: readonly SourceFile[], { libraries }: DraftLibraries): void {
  const taken = new Set(libraries.map(({ path }) => path));
  const errors = files.flatMap(({ path }, index) =>
    taken.has(path) ? [{ path: `files[${index}].path`, expected: ANOTHER_PATH, found: path }] : [],
  );
  if (errors.length > 0) throw new Refusal('invalid-request', ANOTHER_PATH, { errors });
}

const ANOTHER_PATH = {
  zh: '别的路径：词汇或基准用了同一路径',
  en: 'another path: a library or a base has the same one',
};
