import { asLocations } from '../locations.ts';
import { asked, type Server } from '../server.ts';

/** Where a name is declared; in a library too. */
export function provideDefinition(server: Server): void {
  server.connection.onDefinition(async ({ textDocument, position }) => {
    const found = await asked(server, textDocument.uri);
    if (found === null) return null;
    const offset = found.positionsOf(found.path).offsetAt(position);
    const span = found.service.definition(found.path, offset);
    return span === null ? null : asLocations([span], found);
  });
}
