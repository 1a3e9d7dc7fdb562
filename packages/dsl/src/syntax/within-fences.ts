import { diagnose } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { codeFences, isLiterate } from '../source/literate.ts';
import type { SourceFile } from '../source/span.ts';
import type { Declaration } from './ast.ts';

/** Each declaration of a literate file stands in one fence: prose between its clauses would belong to nobody. */
export function checkWithinFences(
  source: SourceFile,
  declarations: readonly Declaration[],
): readonly Diagnostic[] {
  if (!isLiterate(source.path)) return [];
  const fences = codeFences(source);
  return declarations.flatMap(({ span }) => {
    const fence = fences.find(({ start, end }) => start <= span.start && span.start < end);
    if (fence === undefined || span.end <= fence.end) return [];
    const beyond = fences.find(({ start, end }) => start < span.end && span.end <= end) ?? fence;
    return [diagnose('SZ115', { file: source.path, start: beyond.start, end: span.end }, {})];
  });
}
