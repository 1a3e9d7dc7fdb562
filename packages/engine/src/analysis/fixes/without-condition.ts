import { type CheckedRule, deleteLinesFix, type Fix } from '@shouze/dsl';
import { titled, type Writing } from './writing.ts';

/** Takes out the condition of a rule that says nothing. */
export function withoutConditionFixes({ at }: CheckedRule, writing: Writing): readonly Fix[] {
  const node = writing.nodeAt(at);
  const clauses = node?.kind === 'rule' ? node.clauses : [];
  return clauses
    .filter((clause) => clause.kind === 'when')
    .map((clause) => titled(deleteLinesFix(clause, writing), '删去条件', 'delete the condition'));
}
