import { type ProblemKind, problemSchema } from '@shouze/contract';
import type { z } from 'zod';
import { problemKinds } from './problem-kinds.ts';

/** An answer of a route, for its OpenAPI entry. */
export function jsonAnswer<S extends z.ZodType>(description: string, schema: S) {
  return { description, content: { 'application/json': { schema } } };
}

/** A body that must be there. */
export function jsonBody<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

const content = { 'application/problem+json': { schema: problemSchema } };

/**
 * The problems that a route may answer with, by their statuses; an internal error is always among them, and so is a token that does not do.
 * Their type is empty so that handlers answer with results alone and throw refusals.
 */
export function problemAnswers(...kinds: readonly ProblemKind[]): Record<never, never> {
  const byStatus = new Map<number, string[]>();
  for (const kind of [...kinds, 'unauthenticated', 'forbidden', 'internal'] as const) {
    const { status, title } = problemKinds[kind];
    byStatus.set(status, [...(byStatus.get(status) ?? []), title.en]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, titles]) => [status, { description: titles.join('; '), content }]),
  );
}
