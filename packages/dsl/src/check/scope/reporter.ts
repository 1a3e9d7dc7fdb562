import type { Code } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/span.ts';

/** Collects diagnostics and knows which declarations they spoil. */
export interface Reporter {
  /** An error spoils the declaration that is being built. */
  add(diagnostic: Diagnostic): void;
  /** From now on errors of this code spoil, but are not told: they follow from another one. */
  ignore(code: Code): void;
  /** Spoils it without a word: what it builds on is faulty and was reported there. */
  spoil(): void;
  /** Builds one declaration; null where it has an error, be it of syntax. Declarations may be built while another one is. */
  attempt<T>(span: Span, build: () => T): T | null;
  /** Whether a name is declared in the text, but too broken to be read: where it is used it is not unknown. */
  isLost(name: string): boolean;
  /** False where the syntax is broken, so that what seems to be missing may stand there all the same. */
  isReadable(span: Span): boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export function createReporter(
  syntax: readonly Diagnostic[],
  lost: ReadonlySet<string> = new Set(),
): Reporter {
  const isTouched = createTouches(
    syntax.filter((diagnostic) => diagnostic.severity === 'error').map(({ span }) => span),
  );
  const isReadable = (span: Span): boolean => !isTouched(span);
  const ignored = new Set<string>();
  const seen = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const attempts: { sound: boolean }[] = [];
  const spoil = (): void => {
    const current = attempts.at(-1);
    if (current !== undefined) current.sound = false;
  };

  return {
    diagnostics,
    spoil,
    isReadable,
    isLost: (name) => lost.has(name),
    ignore: (code) => ignored.add(code),
    add(diagnostic) {
      if (diagnostic.severity === 'error') spoil();
      const { code, span } = diagnostic;
      // A table's columns are checked once a row: the same words are not reported again.
      const key = `${code} ${span.file} ${span.start} ${span.end}`;
      if (seen.has(key) || ignored.has(code)) return;
      seen.add(key);
      diagnostics.push(diagnostic);
    },
    attempt(span, build) {
      const current = { sound: isReadable(span) };
      attempts.push(current);
      const result = build();
      attempts.pop();
      return current.sound ? result : null;
    },
  };
}

/** Whether any of the spans has a part in common with another one. */
function createTouches(spans: readonly Span[]): (whole: Span) => boolean {
  const byFile = new Map(
    [...Map.groupBy(spans, ({ file }) => file)].map(([file, own]) => {
      const sorted = own.toSorted((a, b) => a.start - b.start);
      let reach = 0;
      const reaches = sorted.map(({ end }) => {
        reach = Math.max(reach, end);
        return reach;
      });
      return [file, { starts: sorted.map(({ start }) => start), reaches }];
    }),
  );
  return ({ file, start, end }) => {
    const { starts, reaches } = byFile.get(file) ?? { starts: [], reaches: [] };
    // Of those that begin before its end, does one reach behind its start?
    return (reaches[countBelow(starts, end) - 1] ?? 0) > start;
  };
}

/** How many of ascending numbers are below a limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
