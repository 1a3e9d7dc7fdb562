import { readdirSync, readFileSync } from 'node:fs';
import type { SourceFile } from '@shouze/dsl';
import type { Sample } from '../src/worker/protocol.ts';

const policies = new URL('../../../policies/', import.meta.url);

/** The texts of one policy as a package has them, in a stable order. */
export function filesOf(folder: string): readonly SourceFile[] {
  return readdirSync(new URL(folder, policies), { recursive: true })
    .map(String)
    .filter((path) => /\.(?:shouze|shouze\.md|csv)$/.test(path))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(`${folder}/${path}`, policies), 'utf8') }));
}

/** Under paths that no county's files have. */
const libraryOf = (folder: string): readonly SourceFile[] =>
  filesOf(folder).map(({ path, text }) => ({ path: `${folder}/${path}`, text }));

export const standard = libraryOf('standard');
/** What a county that builds on the province's base needs. */
export const baseAndStandard = [...standard, ...libraryOf('base')];

export function junlianSamples(): readonly Sample[] {
  const lines = readFileSync(new URL('junlian/samples.ndjson', policies), 'utf8').trim().split('\n');
  return lines.map((line, place) => ({ id: String(place), ...JSON.parse(line) }));
}
