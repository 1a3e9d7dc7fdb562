import { type CheckedPackage, createPackageChecker } from '@shouze/dsl';
import { analyzePackage, calendarFor, compare } from '@shouze/engine';
import { coverageOf, coverageTotals, gutterMarks, type TestedPackage } from '@shouze/engine/testing';
import type { Workspace } from '../protocol.ts';
import type { CoverageView } from './protocol.ts';

/** The language and the engine, as studying uses them; tests may put others in their place. */
export interface StudyTools {
  readonly checkDraft: (workspace: Workspace) => CheckedPackage;
  /** Null where nothing is published. */
  readonly checkPublished: (workspace: Workspace) => CheckedPackage | null;
  readonly coverage: (tested: TestedPackage) => CoverageView;
  readonly analyze: typeof analyzePackage;
  readonly compare: typeof compare;
  readonly calendarFor: typeof calendarFor;
}

/** A checker for each of the two texts: what did not change is not read again. */
export function createStudyTools(): StudyTools {
  const draft = createPackageChecker();
  const published = createPackageChecker();
  return {
    checkDraft: ({ files, libraries }) => draft({ files, libraries }),
    checkPublished: ({ published: sources }) => sources && published(sources),
    coverage(tested) {
      const coverage = coverageOf(tested);
      return { marks: gutterMarks(coverage), totals: coverageTotals(coverage) };
    },
    analyze: analyzePackage,
    compare,
    calendarFor,
  };
}
