import type { Diagnostic, Span } from '@shouze/dsl';
import { createPlaces, type Places } from '@shouze/engine/testing';
import type { LoadedPackage } from '../load-package.ts';

/** Tells where spans of a package are, in the words of someone who stands in the working directory. */
export interface ShownPlaces extends Places {
  /** Texts by shown path. */
  readonly texts: ReadonlyMap<string, string>;
  /** The same diagnostic, with the files named as shown. */
  shown(diagnostic: Diagnostic): Diagnostic;
}

export function placesOf({ sources, shownPaths }: LoadedPackage): ShownPlaces {
  const nameOf = (path: string): string => shownPaths.get(path) ?? path;
  const renamed = (span: Span): Span => ({ ...span, file: nameOf(span.file) });
  return {
    ...createPlaces(sources, nameOf),
    texts: new Map([...sources.files, ...sources.libraries].map((file) => [nameOf(file.path), file.text])),
    shown: (diagnostic) => ({
      ...diagnostic,
      span: renamed(diagnostic.span),
      related: diagnostic.related.map((related) => ({ ...related, span: renamed(related.span) })),
    }),
  };
}
