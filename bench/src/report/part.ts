/** A part of the bench: something measured, and its section of the report. */
export interface Part {
  /** What it found, as JSON: kept, so that parts can be measured one at a time. */
  readonly measure: () => Promise<string>;
  /** Markdown, its heading of the second level first. @param json what `measure` found */
  readonly section: (json: string) => readonly string[];
}

export function part<T>(of: {
  readonly measure: () => Promise<T>;
  readonly section: (result: T) => readonly string[];
}): Part {
  return {
    measure: async () => `${JSON.stringify(await of.measure(), null, 2)}\n`,
    section: (json) => of.section(JSON.parse(json)),
  };
}
