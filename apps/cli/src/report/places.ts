import { createLineMap, type Diagnostic, type Span } from '@shouze/dsl';
import type { LoadedPackage } from '../load-package.ts';

/** A place as machines read it: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Tells where spans of a package are, in the words of someone who stands in the working directory. */
export interface Places {
  /** Texts by shown path. */
  readonly texts: ReadonlyMap<string, string>;
  of(span: Span): Place;
  /** The same diagnostic, with the files named as shown. */
  shown(diagnostic: Diagnostic): Diagnostic;
}

export function placesOf({ sources, shownPaths }: LoadedPackage): Places {
  const all = [...sources.files, ...sources.libraries];
  const nameOf = (path: string): string => shownPaths.get(path) ?? path;
  const lineMaps = new Map(all.map((file) => [file.path, createLineMap(file.text)]));
  const renamed = (span: Span): Span => ({ ...span, file: nameOf(span.file) });
  return {
    texts: new Map(all.map((file) => [nameOf(file.path), file.text])),
    of(span) {
      const lines = lineMaps.get(span.file) ?? createLineMap('');
      const [start, end] = [lines.at(span.start), lines.at(span.end)];
      const { line, column } = start;
      return { file: nameOf(span.file), line, column, endLine: end.line, endColumn: end.column };
    },
    shown: (diagnostic) => ({
      ...diagnostic,
      span: renamed(diagnostic.span),
      related: diagnostic.related.map((related) => ({ ...related, span: renamed(related.span) })),
    }),
  };
}
