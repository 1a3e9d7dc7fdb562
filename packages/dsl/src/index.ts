export type * from './check/checked-ast.ts';
export { SELF } from './check/checked-ast.ts';
export type { Symbol, SymbolKind, SymbolTable } from './check/symbols.ts';
export { type Code, catalogue, diagnose } from './diagnostics/catalogue.ts';
export type { Bilingual, Diagnostic, Fix, Language, Severity } from './diagnostics/diagnostic.ts';
export { createLineMap, type LineColumn, type LineMap } from './source/line-map.ts';
export { coverSpans, type SourceFile, type Span } from './source/span.ts';
export type * from './syntax/ast.ts';
export type { PackageSources, ParsedPackage } from './syntax/parse-package.ts';
