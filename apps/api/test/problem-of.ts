import { type Problem, problemSchema } from '@shouze/contract';
import { expect } from 'vitest';

/** Reads a problem and checks what every problem has. */
export async function problemOf(response: Response, status: number, kind: string): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const text = await response.text();
  expect(text).not.toMatch(/\bat .*\.(?:ts|js):\d+/);
  const problem = problemSchema.parse(JSON.parse(text));
  expect(problem).toMatchObject({ status, type: `urn:shouze:problem:${kind}` });
  expect(response.status).toBe(status);
  expect(problem.instance).toBe(`urn:shouze:request:${response.headers.get('x-request-id')}`);
  return problem;
}
