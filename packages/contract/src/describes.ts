import type { z } from 'zod';

/**
 * Gives a schema the exact type that the engine or the language declares for what it describes.
 * Fails to compile where their values would not fit the schema.
 */
export function describes<T>() {
  return <S extends z.ZodType>(schema: S & (T extends z.output<S> ? unknown : never)): z.ZodType<T> =>
    schema as unknown as z.ZodType<T>;
}
