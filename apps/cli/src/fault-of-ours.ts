import { fileURLToPath } from 'node:url';
import type { Bilingual } from '@shouze/dsl';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * An exception that no command expected is our own bug. People get one line that says so, with what to tell the
 * maintainers; the trace is for these, with `SHOUZE_TRACE=1`.
 */
export function faultOfOurs(error: unknown, environment: NodeJS.ProcessEnv): Bilingual {
  const what = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).replace(
    /\s+/g,
    ' ',
  );
  const trace = error instanceof Error ? (error.stack ?? '') : '';
  const where = placeIn(trace);
  const rest = environment.SHOUZE_TRACE ? `${trace}\n` : '';
  return {
    zh: `shouze: 程序内部错误，不是政策的问题，请把这一行告知首责的维护者：${what}${where && `（${where}）`}\n${rest}`,
    en: `shouze: a fault of the program, not of the policy; please report this line to the maintainers of Shouze: ${what}${where && ` (${where})`}\n${rest}`,
  };
}

/** `apps/cli/src/main.ts:12:3`: the first place in the trace that is in our sources. */
function placeIn(trace: string): string {
  const places = trace.match(/(?:file:\/\/)?\/[^\s()]+:\d+:\d+/g) ?? [];
  const ours = places
    .map((place) => place.replace('file://', ''))
    .find((place) => place.startsWith(ROOT) && !place.includes('/node_modules/'));
  return ours?.slice(ROOT.length) ?? '';
}
