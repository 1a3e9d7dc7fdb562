import type { Bilingual, Language } from '@shouze/dsl';
import { createProgress } from './progress.ts';

/** What a command speaks to. */
export interface Terminal {
  /** Of messages, not of policies. */
  readonly language: Language;
  readonly input: AsyncIterable<Uint8Array>;
  /** To standard output; waits where the reader is slower. */
  write(text: string | Uint8Array): Promise<void>;
  /** To standard error. */
  complain(text: string): void;
  /** Someone looks at standard error, and not at standard output as well. */
  readonly isWatched: boolean;
  /** One line on standard error that the next takes the place of; null takes it away. Only people at a terminal see it. */
  progress(line: string | null): void;
  /** There is something to mend: the exit code becomes 1. */
  finding(): void;
  exitCode(): number;
}

/** The terminal of this process. A reader that goes away (`shouze route … | head`) ends the process, quietly. */
export function createTerminal(language: Language): Terminal {
  let code = 0;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(code);
      process.stderr.write(`shouze: ${UNWRITABLE[language]}${error.message}\n`);
      process.exit(2);
    });
  }
  const progress = createProgress(process.stderr);
  return {
    language,
    get input() {
      return process.stdin;
    },
    async write(text) {
      if (text.length === 0) return;
      if (process.stdout.write(text)) return;
      await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
    },
    complain(text) {
      progress.show(null);
      process.stderr.write(text);
    },
    isWatched: process.stderr.isTTY === true && process.stdout.isTTY !== true,
    progress: progress.show,
    finding: () => {
      code = 1;
    },
    exitCode: () => code,
  };
}

/** A full disk is no finding about a policy, and no fault of ours. */
const UNWRITABLE: Bilingual = { zh: '结果写不出去：', en: 'the output cannot be written: ' };
