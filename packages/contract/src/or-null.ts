import { z } from 'zod';

/** Not `.nullable()`: of a schema with an id, that would make its OpenAPI component nullable wherever it is used. */
export function orNull<S extends z.ZodType>(schema: S): z.ZodUnion<[S, z.ZodNull]> {
  return z.union([schema, z.null()]);
}
