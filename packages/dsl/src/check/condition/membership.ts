import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Membership } from '../../syntax/ast.ts';
import type { CheckedCondition, Term } from '../checked-ast.ts';
import { resolveOperand } from '../resolve/operand.ts';
import { asType, typeOf } from '../types/same-type.ts';
import { typeWords } from '../types/type-words.ts';
import type { ConditionScope } from './condition-scope.ts';

/** `A 属于 B、C`. */
export function lowerMembership(node: Membership, scope: ConditionScope): CheckedCondition | null {
  const { environment, context } = scope;
  const left = resolveOperand(node.left, environment, context, null);
  if (left === null) return null;
  const members = node.members.map((member) => {
    const term = resolveOperand(member, environment, context, typeOf(left));
    return term === null ? null : matching(left, term, member.span, scope);
  });
  const sound = members.filter((member) => member !== null);
  if (sound.length < members.length) return null;
  return { kind: 'member', negated: node.negated, left, members: sound, at: node.span };
}

function matching(
  left: Term,
  member: Term,
  span: Membership['span'],
  { context }: ConditionScope,
): Term | null {
  const type = typeOf(left);
  const typed = type === null ? member : asType(member, type);
  if (typed === null || type?.kind === 'entity' || type?.kind === 'list') {
    const parameters = { left: typeWords(type, context), right: typeWords(typeOf(member), context) };
    context.reporter.add(diagnose('SZ221', span, parameters));
    return null;
  }
  return typed;
}
