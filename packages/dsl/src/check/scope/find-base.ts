import { diagnose } from '../../diagnostics/catalogue.ts';
import type { FileTree, PolicyHeader } from '../../syntax/ast.ts';
import type { ParsedPackage } from '../../syntax/parse-package.ts';
import { isTitle } from './built-in.ts';
import { labelsOf } from './ids.ts';
import { nearestName, renameFix } from './nearest-name.ts';
import type { Reporter } from './reporter.ts';
import type { SymbolRecorder } from './symbol-recorder.ts';

/** A policy that another one builds on: the files of its folder, whose name their paths begin with, but those that are vocabularies. */
export interface Base {
  readonly header: PolicyHeader;
  readonly files: readonly FileTree[];
}

/** The base that a header names, in the version that it names; null, with a diagnostic, where there is none. */
export function findBase(
  header: PolicyHeader,
  { libraries }: ParsedPackage,
  reporter: Reporter,
  symbols: SymbolRecorder,
): Base | null {
  const line = header.lines.find((each) => each.kind === 'based-on');
  if (line === undefined) return null;
  const headers = libraries.flatMap((file) => {
    const found = policyHeader(file);
    return found === null ? [] : [{ file, header: found }];
  });
  const named = headers.filter((each) => isTitle(labelsOf(each.header.title), line.base.text));
  const version = line.version.kind === 'number' ? line.version.value : null;
  const found = named.find((each) => versionOf(each.header) === version);
  if (named.length === 0) {
    const titles = headers.flatMap(({ header: { title } }) =>
      [title.zh?.text ?? [], title.en?.text ?? []].flat(),
    );
    const nearest = nearestName(line.base.text, titles);
    const fixes = renameFix(line.base, nearest);
    reporter.add(diagnose('SZ370', line.base.span, { name: line.base.text, nearest }, { fixes }));
  } else if (found === undefined) {
    const versions = named.map((each) => versionOf(each.header)).join('、');
    reporter.add(diagnose('SZ371', line.version.span, { name: line.base.text, versions }));
  }
  if (found === undefined) {
    // What the base declares is unknown only because there is none.
    reporter.ignore('SZ201');
    return null;
  }
  const title = labelsOf(found.header.title);
  const id = title.zh ?? title.en ?? '';
  const symbol = {
    kind: 'policy',
    id,
    title,
    declaredAt: found.header.title.primary,
    type: null,
    owner: null,
  } as const;
  symbols.declare(found.header.title, symbol);
  symbols.refer(line.base, symbol);
  const folder = found.file.path.slice(0, found.file.path.indexOf('/') + 1);
  const files = libraries.filter((file) => file.path.startsWith(folder) && !isVocabulary(file));
  return { header: found.header, files };
}

/** A header without a version has version 1. */
export function versionOf(header: PolicyHeader): number {
  const version = header.lines.find((line) => line.kind === 'version')?.version;
  return version?.kind === 'number' ? version.value : 1;
}

function policyHeader(file: FileTree): PolicyHeader | null {
  return file.declarations.find((node) => node.kind === 'policy') ?? null;
}

function isVocabulary(file: FileTree): boolean {
  return file.declarations.some((node) => node.kind === 'vocabulary');
}
