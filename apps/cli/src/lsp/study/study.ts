import type { Diagnostic, PackageSources } from '@shouze/dsl';

/** Texts to analyse; `package` says whose they are, so that what was found of those before helps. */
export interface Study {
  readonly package: string;
  readonly sources: PackageSources;
}

/** What analysis finds, each at the line where its first rule begins, with edits that mend it. */
export type Studied = readonly Diagnostic[];
