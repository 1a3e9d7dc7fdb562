import { type Bucket, bucketsOf, type HandWritten, handWritten } from './hand-written.ts';

/**
 * A limit: code that an expert would write for this one policy. A switch over the cause, interned to a whole number, then
 * `if`s. Few rules stand in the switch itself; many have a function a cause, because no JIT optimises a function of more
 * than 60 kB of bytecode.
 */
export const handWrittenSwitch: HandWritten = (rules, cases) => {
  const buckets = bucketsOf(rules);
  const inPlace = rules.length <= IN_PLACE;
  const functions = inPlace ? [] : buckets.map(({ cause, body }) => `function of${cause}(c) { ${body} }`);
  const branches = buckets.map(
    (bucket) => `case ${bucket.cause}: { ${inPlace ? bucket.body : call(bucket)} }`,
  );
  return handWritten(
    `${functions.join('\n')}\nreturn (c) => { switch (c.cause) { ${branches.join('\n')} } return none; }`,
    rules,
    cases,
  );
};

const IN_PLACE = 200;

function call({ cause }: Bucket): string {
  return `return of${cause}(c);`;
}
