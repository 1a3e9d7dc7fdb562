import { createLineMap, type PackageSources, type Span } from '@shouze/dsl';

/** A place as machines read it: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Tells where spans of a package are. */
export interface Places {
  of(span: Span): Place;
  /** The author's own words there. */
  textOf(span: Span): string;
}

/** @param shownAs how people name a file of the package, such as its path from where they stand; by default its path inside */
export function createPlaces(
  { files, libraries }: PackageSources,
  shownAs: (file: string) => string = (file) => file,
): Places {
  const all = [...files, ...libraries];
  const texts = new Map(all.map(({ path, text }) => [path, text]));
  const lineMaps = new Map(all.map(({ path, text }) => [path, createLineMap(text)]));
  return {
    of({ file, start, end }) {
      const lines = lineMaps.get(file) ?? createLineMap('');
      const [first, last] = [lines.at(start), lines.at(end)];
      return { file: shownAs(file), ...first, endLine: last.line, endColumn: last.column };
    },
    textOf: ({ file, start, end }) => texts.get(file)?.slice(start, end) ?? '',
  };
}
