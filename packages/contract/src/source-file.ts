import { z } from 'zod';
import { PACKAGE_LIMITS, PACKAGE_PATH } from './package-limits.ts';

/** One file of a county package. The path is relative, with `/`, and never leaves the package. */
export const sourceFileSchema = z
  .strictObject({
    path: z.string().max(PACKAGE_LIMITS.pathLength).regex(PACKAGE_PATH).meta({
      description: 'Relative, with `/`: `*.shouze`, `*.shouze.md`, `*.csv` or `*.json`.',
      example: 'junlian.shouze',
    }),
    text: z.string().max(PACKAGE_LIMITS.textLength),
  })
  .meta({ id: 'SourceFile' });

export type SourceFile = z.infer<typeof sourceFileSchema>;

export const librariesSchema = z.array(sourceFileSchema).readonly().meta({
  description:
    'What the files are checked with: vocabularies, bars and the policies that they are based on. Paths differ from those of the files.',
});

/** The files of a county package, each path once. */
export const packageFilesSchema = z
  .array(sourceFileSchema)
  .min(1)
  .max(PACKAGE_LIMITS.files)
  .refine((files) => new Set(files.map((file) => file.path)).size === files.length, {
    params: { rule: 'unique-paths' },
  })
  .readonly()
  .meta({ description: 'The files of the county package; each path once.' });
