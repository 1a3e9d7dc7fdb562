import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Sample, sampleSchema } from '@shouze/contract';
import type { SourceFile } from '@shouze/dsl';
import { StartupFault } from './startup-fault.ts';
import type { Shipped } from './use-cases/bases.ts';

const POLICIES = join(import.meta.dirname, '../../../policies');

/** A county package with cases to try it on. */
export interface ShippedPolicy {
  readonly id: string;
  readonly files: readonly SourceFile[];
  readonly samples: readonly Sample[];
}

export function readShipped(): Shipped {
  return { libraries: readLibraries(), bases: readBases() };
}

/** The standard vocabulary and the statutory bars, under paths that no county's files have. */
function readLibraries(): readonly SourceFile[] {
  return readPackage(join(POLICIES, 'standard')).map(({ path, text }) => ({
    path: `standard/${path}`,
    text,
  }));
}

/** Policies that no court has and every court may base its own on: the files of each, under the name of its folder. */
function readBases(): readonly (readonly SourceFile[])[] {
  return ['base'].map((folder) =>
    readPackage(join(POLICIES, folder)).map(({ path, text }) => ({ path: `${folder}/${path}`, text })),
  );
}

/** The policy that a new server starts with. @throws StartupFault if a sample is no labelled case */
export function readShippedPolicy(): ShippedPolicy {
  const folder = join(POLICIES, 'junlian');
  return { id: 'junlian', files: readPackage(folder), samples: readSamples(join(folder, 'samples.ndjson')) };
}

const PACKAGE_FILE = /\.(?:shouze|shouze\.md|csv|json)$/;

function readPackage(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && PACKAGE_FILE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
}

function readSamples(file: string): readonly Sample[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [parseSample(line, `${file}:${index + 1}`)],
  );
}

function parseSample(line: string, place: string): Sample {
  try {
    return sampleSchema.parse(JSON.parse(line));
  } catch {
    throw new StartupFault(
      `样例案件不是 {"label","facts"} 形式 a sample case is not of the form {"label","facts"}: ${place}`,
    );
  }
}
