import type { Span } from '@shouze/dsl';
import type { Location } from 'vscode-languageserver/node';
import type { CountyPackage } from './county-package.ts';

/** Spans as places in documents; those of unknown files are left out. */
export function asLocations(spans: readonly Span[], { uriOf, positionsOf }: CountyPackage): Location[] {
  return spans.flatMap((span) => {
    const uri = uriOf(span.file);
    return uri === null ? [] : [{ uri, range: positionsOf(span.file).rangeOf(span) }];
  });
}
