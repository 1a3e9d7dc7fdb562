import { type Logger, pino } from 'pino';

export type { Logger };

/** JSON lines on standard output. @param level `silent` in tests */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/**
 * What a log may say of an error: its kind and where it happened. Messages are left out: those of the JSON parser and of
 * the database repeat what they were given, and that may be a case.
 */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    kind: error.name,
    ...('code' in error && { code: error.code }),
    at: frames.map((frame) => frame.trim()),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
