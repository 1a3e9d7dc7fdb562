import type { Span } from '@shouze/dsl';
import { asLocations } from '../locations.ts';
import { asked, type Server } from '../server.ts';

/** Everywhere that a name is used, in all files of the package. */
export function provideReferences(server: Server): void {
  server.connection.onReferences(async ({ textDocument, position, context }) => {
    const found = await asked(server, textDocument.uri);
    if (found === null) return null;
    const offset = found.positionsOf(found.path).offsetAt(position);
    const declaration = found.service.definition(found.path, offset);
    const isWanted = (span: Span): boolean => context.includeDeclaration || !areSame(span, declaration);
    return asLocations(found.service.references(found.path, offset).filter(isWanted), found);
  });
}

function areSame(a: Span, b: Span | null): boolean {
  return a.file === b?.file && a.start === b.start;
}
