import { setTimeout as pause } from 'node:timers/promises';
import type { Bilingual } from '@shouze/dsl';
import { type LoadedPackage, loadPackages } from './load-package.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const BETWEEN_LOOKS = 300;

/**
 * Runs whenever what the paths hold has changed, first at once, until the process is ended. It looks again and again instead
 * of being told by the system: so it also sees network folders, folders that go and come back, and whatever else a package is read from.
 */
export async function watchPackages(
  terminal: Terminal,
  paths: readonly string[],
  run: (packages: readonly LoadedPackage[]) => Promise<void>,
): Promise<never> {
  let before: string | null = null;
  for (;;) {
    const found = await loadPackages(paths).catch(asUsageError);
    const now = found instanceof UsageError ? found.text.en : contentOf(found);
    if (now !== before) {
      before = now;
      const problem = found instanceof UsageError ? found : await run(found).catch(asUsageError);
      if (problem instanceof UsageError) terminal.complain(`shouze: ${problem.text[terminal.language]}\n`);
      terminal.complain(`${WAITING[terminal.language]}\n`);
    }
    await pause(BETWEEN_LOOKS);
  }
}

const WAITING: Bilingual = { zh: '等待更改（Ctrl+C 结束）', en: 'waiting for changes (Ctrl+C ends)' };

/** While someone edits, a file may be missing or half written for a moment: that is no reason to stop watching. */
function asUsageError(error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  throw error;
}

function contentOf(packages: readonly LoadedPackage[]): string {
  return JSON.stringify(packages.map(({ sources }) => sources));
}
