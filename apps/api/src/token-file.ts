import { statSync } from 'node:fs';
import { StartupFault } from './startup-fault.ts';
import { readTokens, type Tokens } from './tokens.ts';

/**
 * The holders that the file names now: a line that is added or taken away counts with the next request, without a
 * restart. While the file is faulty or gone, the holders that it named last stay.
 * @param onFault is told once of each faulty state of the file
 * @throws StartupFault where it is faulty at the start
 */
export function followTokens(file: string, onFault: (fault: StartupFault) => void): Tokens {
  let seen = stateOf(file);
  let tokens = readTokens(file);
  const reread = (): void => {
    const now = stateOf(file);
    if (now === seen) return;
    seen = now;
    try {
      tokens = readTokens(file);
    } catch (error) {
      if (!(error instanceof StartupFault)) throw error;
      onFault(error);
    }
  };
  return {
    holderOf(token) {
      reread();
      return tokens.holderOf(token);
    },
  };
}

/** Another one for another content, as far as the system tells without reading it. */
function stateOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : '';
}
