import { analysis } from '../diagnostics/catalogue/analysis.ts';

/** The SZ4xx that a silence may name: a broken guarantee or a circle of precedence is an error and must be mended. */
export const analysisWarnings: ReadonlySet<string> = new Set(
  Object.entries(analysis)
    .filter(([, { severity }]) => severity === 'warning')
    .map(([code]) => code),
);
