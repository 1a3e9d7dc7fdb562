import type { CheckedProcedure, CheckedState, Fix } from '@shouze/dsl';
import type { Writing } from './writing.ts';

/**
 * Takes out the condition of a step that leads to the state.
 * @param reached from these alone a step leads there at all
 */
export function withoutGuardFixes(
  { at }: CheckedProcedure,
  { title }: CheckedState,
  reached: readonly CheckedState[],
  { nodeAt, fileText }: Writing,
): readonly Fix[] {
  const node = nodeAt(at);
  const clauses = node?.kind === 'procedure' ? node.clauses : [];
  const names = reached.map((state) => state.title.zh ?? state.title.en);
  const steps = clauses.flatMap((clause) =>
    clause.kind === 'state' && names.includes(clause.title.zh?.text ?? clause.title.en?.text ?? null)
      ? clause.transitions
      : [],
  );
  return steps.flatMap(({ event, target, span }): readonly Fix[] => {
    const guard = event?.guard ?? null;
    if (guard === null || ![title.zh, title.en].includes(target.text)) return [];
    const before = fileText(span.file).slice(span.start, guard.span.start);
    const word = /\s*(?:当|when)\s*$/.exec(before);
    if (word === null) return [];
    const start = span.start + word.index;
    return [
      {
        title: { zh: '删去这一步的条件', en: 'delete the condition of the step' },
        edits: [{ span: { file: span.file, start, end: guard.span.end }, text: '' }],
      },
    ];
  });
}
