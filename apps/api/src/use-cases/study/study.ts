import type { Analysis, Difference } from '@shouze/contract';
import type { Diagnostic, PackageSources } from '@shouze/dsl';

/** What takes long to find out of texts; it is found out beside the server's own thread. */
export type Study =
  | {
      readonly kind: 'analyse';
      /** Whose text it is: what was found of the text before helps with the next. */
      readonly of: string;
      readonly sources: PackageSources;
    }
  | {
      readonly kind: 'compare';
      readonly before: PackageSources;
      readonly after: PackageSources;
      readonly samples: readonly Readonly<Record<string, unknown>>[];
    };

/** How many of them a thread remembers. */
export const POLICIES_REMEMBERED = 4;

export interface StudyResults {
  readonly analyse: Analysis;
  readonly compare: Omit<Difference, 'before' | 'after'> & {
    readonly hashes: Readonly<Record<'before' | 'after', string>>;
  };
}

export type StudyAnswer<K extends Study['kind'] = Study['kind']> =
  | { readonly ok: true; readonly result: StudyResults[K] }
  /** Of texts with errors nothing is known but these. */
  | { readonly ok: false; readonly errors: readonly Diagnostic[] };
