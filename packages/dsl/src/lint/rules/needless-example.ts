import type { CheckedExample } from '../../check/checked-ast.ts';
import { diagnose } from '../../diagnostics/catalogue.ts';
import { deleteLinesFix } from '../delete-fix.ts';
import type { LintRule } from '../lint-rule.ts';
import { repeats } from '../meaning-key.ts';

/**
 * Two examples that differ in names, ids and case numbers only, and expect the same. An approximation by the text:
 * examples that take different ways through one rule differ in more, and are never complained of.
 */
export const needlessExample: LintRule = (context) => {
  const own = new Map(
    context.ofKind('example').map(({ node }) => [context.symbolOf(node.title.primary)?.id, node]),
  );
  const examples = (context.policy?.examples ?? []).filter(({ id }) => own.has(id));
  return repeats(examples, skeletonKey).flatMap(([again, first]) => {
    const [node, other] = [own.get(again.id), own.get(first.id)];
    if (node === undefined || other === undefined) return [];
    const { span, text } = node.title.primary;
    const message = { zh: '相同的例在这里', en: 'the same example is here' };
    const related = [{ span: other.title.primary.span, message }];
    const fixes = [deleteLinesFix(node, context)];
    return [diagnose('SZ561', span, { name: text, other: other.title.primary.text }, { related, fixes })];
  });
};

/** Facts, events and expectations with each name and case number replaced by when it first came. */
function skeletonKey({ facts, events, expectations }: CheckedExample): string {
  const seen = new Map<string, number>();
  return JSON.stringify([facts, events, expectations], (key, value: unknown) => {
    if (key === 'at') return undefined;
    if (typeof value !== 'string' || !isOneOfAKind(value)) return value;
    if (!seen.has(value)) seen.set(value, seen.size);
    return `#${seen.get(value)}`;
  });
}

/** Chinese text in facts is a name, a case number or free text: vocabulary words go by their English names. */
const isOneOfAKind = (value: string): boolean => /[\p{Script=Han}(（]/u.test(value);
