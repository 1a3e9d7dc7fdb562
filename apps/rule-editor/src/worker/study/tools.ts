import { type CheckedPackage, createPackageChecker } from '@shouze/dsl';
import { analyzePackage, calendarFor, compare, createAnalyzer } from '@shouze/engine';
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

/** A checker for each of the two texts, and an analyzer: what did not change is neither read nor asked again. */
export function createStudyTools(): StudyTools {
  const draft = createPackageChecker();
  const published = createPackageChecker();
  const analyzer = createAnalyzer();
  return {
    checkDraft: ({ files, libraries }) => draft({ files, libraries }),
    checkPublished: ({ published: sources }) => sources && published(sources),
    coverage(tested) {
      const coverage = coverageOf(tested);
      return { marks: gutterMarks(coverage), totals: coverageTotals(coverage) };
    },
    analyze: (checked, calendar) => analyzePackage(checked, calendar, analyzer),
    compare,
    calendarFor,
  };
}
