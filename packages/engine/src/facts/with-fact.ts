import { isPlainRecord } from './plain-record.ts';

/**
 * The facts as JSON, with one more: an answer put where its question says (`priors[0].outcome`). What was given is not
 * changed. What the path leads through must be there.
 * @throws RangeError where it is not
 */
export function withFact(facts: unknown, path: string, value: unknown): unknown {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  if (steps.length === 0) return value;
  return put(facts, steps, value, path);
}

function put(at: unknown, [step = '', ...rest]: readonly string[], value: unknown, path: string): unknown {
  const inside = (inner: unknown): unknown => (rest.length === 0 ? value : put(inner, rest, value, path));
  if (Array.isArray(at)) {
    if (!(Number(step) in at)) throw new RangeError(`${path}: no element ${step}`);
    return at.map((element: unknown, index) => (index === Number(step) ? inside(element) : element));
  }
  if (!isPlainRecord(at)) throw new RangeError(`${path}: no record to put ${step} in`);
  // A computed key is a key like any other, `__proto__` too.
  return { ...at, [step]: inside(Object.hasOwn(at, step) ? at[step] : undefined) };
}
