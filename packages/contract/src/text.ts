import { z } from 'zod';

/** A text in both languages. */
export const bilingualSchema = z
  .object({ zh: z.string(), en: z.string() })
  .meta({ id: 'Bilingual', description: 'The same text in Chinese and in English.' });

/** What a thing is called, in the languages that it has. */
export const labelsSchema = z
  .object({ zh: z.string().nullable(), en: z.string().nullable() })
  .meta({ id: 'Labels', description: 'A title in the languages that it has; null where it has none.' });

/** A day of the court's own time zone. */
export const dateSchema = z.iso.date().meta({ description: 'A day as YYYY-MM-DD.', example: '2026-01-01' });

/** A moment, in UTC. */
export const momentSchema = z.iso.datetime().meta({ description: 'A moment in UTC, ISO 8601.' });
