/** Truth in tables: so that `&` is Kleene's and, `|` his or. */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 3;

export function truthOfFlag(flag: boolean): number {
  return flag ? TRUE : FALSE;
}

export function negated(truth: number): number {
  return truth === UNKNOWN ? UNKNOWN : TRUE - truth;
}
