import { grouped, table } from './table.ts';

/** What the engine is to reach, and what it reached. */
export interface Target {
  readonly of: string;
  readonly least?: number;
  readonly most?: number;
  readonly measured: number;
  readonly unit?: string;
}

export function targetTable(targets: readonly Target[]): readonly string[] {
  return table(
    ['target', 'wanted', 'measured', ''],
    targets.map(({ of, least, most, measured, unit = '' }) => {
      const wanted = least === undefined ? `≤ ${grouped(most ?? 0)}${unit}` : `≥ ${grouped(least)}${unit}`;
      const isMet = least === undefined ? measured <= (most ?? 0) : measured >= least;
      return [of, wanted, `${grouped(measured)}${unit}`, isMet ? 'met' : '**missed**'];
    }),
  );
}
