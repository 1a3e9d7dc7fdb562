/** What a progress line is written to: a terminal, or something that only looks like one. */
interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Progress {
  /** @param line null takes the line away, at once; others are shown ten times a second at most */
  show(line: string | null): void;
}

const PAUSE = 100;
const ERASE_LINE = '\r\u001b[2K';

/** One line that is written over and over. Where no one watches, nothing is written. */
export function createProgress(stream: ProgressStream, clock: () => number = Date.now): Progress {
  let shownAt = Number.NEGATIVE_INFINITY;
  let isShown = false;
  return {
    show(line) {
      if (!stream.isTTY) return;
      if (line === null) {
        if (isShown) stream.write(ERASE_LINE);
        isShown = false;
        return;
      }
      if (clock() - shownAt < PAUSE) return;
      shownAt = clock();
      isShown = true;
      stream.write(`${ERASE_LINE}${line}`);
    },
  };
}
