import { bucketsOf, type HandWritten, handWritten } from './hand-written.ts';

/** The other limit: a Map from the cause to a generated function of the rules that it leaves. */
export const handWrittenBuckets: HandWritten = (rules, cases) => {
  const entries = bucketsOf(rules).map(({ cause, body }) => `[${cause}, (c) => { ${body} }]`);
  return handWritten(
    `const buckets = new Map([${entries.join(',\n')}]);
     return (c) => { const bucket = buckets.get(c.cause); return bucket === undefined ? none : bucket(c); }`,
    rules,
    cases,
  );
};
