/** One way of deciding the cases of a workload. */
export interface Contestant {
  /** Decides a case by its index. */
  readonly decide: (index: number) => unknown;
  /** What is wrong with the result of a decision; null where it is the expected one. */
  readonly fault: (index: number, result: unknown) => string | null;
}

/** Cases, and ways of deciding them. It is made anew in every process. */
export interface Workload {
  readonly cases: number;
  /** Milliseconds of the loop that is measured, before it is: until even large code is optimised. */
  readonly warmUp: number;
  /** In the order of the report. */
  readonly names: readonly string[];
  /** @throws RangeError for a name that is not one of `names` */
  readonly create: (name: string) => Contestant | Promise<Contestant>;
}
