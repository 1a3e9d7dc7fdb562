import fc from 'fast-check';
import type { Declaration, FileTree } from '../../src/syntax/ast.ts';
import { headers, otherDeclarations } from './declarations.ts';
import { span } from './nodes.ts';
import { bars, rules } from './rules.ts';
import { tables } from './tables.ts';
import { entities, enums, extensions, matters, wordDeclarations } from './vocabulary.ts';

/**
 * Trees of syntactically valid files over the small vocabulary of `words.ts`, in the shape in which the parser builds
 * them. They need not check: names may be declared twice or not at all.
 */
export function fileTrees(language: 'zh' | 'en'): fc.Arbitrary<FileTree> {
  const declaration: fc.Arbitrary<Declaration> = fc.oneof(
    { weight: 3, arbitrary: rules(language) },
    { weight: 2, arbitrary: tables(language) },
    bars(language),
    wordDeclarations(language),
    enums(language),
    entities(language),
    matters(language),
    extensions(language),
    ...otherDeclarations(language),
  );
  return fc.tuple(headers(language), fc.array(declaration, { maxLength: 5 })).map(([header, rest]) => ({
    kind: 'file',
    path: span.file,
    surface: language,
    declarations: [header, ...rest],
    trailingComments: [],
    span,
  }));
}
