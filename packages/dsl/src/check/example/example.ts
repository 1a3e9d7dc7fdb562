import type { ExampleDeclaration } from '../../syntax/ast.ts';
import type { CheckedExample } from '../checked-ast.ts';
import type { CheckContext } from '../scope/context.ts';
import { labelsOf } from '../scope/ids.ts';
import { lowerEvents } from './events.ts';
import { lowerExpectation } from './expectation.ts';
import { givenFacts } from './given-facts.ts';

/** `例 T`: facts and what the policy must make of them. */
export function lowerExample(
  node: ExampleDeclaration,
  id: string,
  context: CheckContext,
): CheckedExample | null {
  const [given] = node.clauses.filter((clause) => clause.kind === 'given');
  const matter = given === undefined ? null : context.names.matters.resolve(given.matter);
  if (given === undefined || matter === null) return null;
  const persons = new Set<string>();
  const facts = givenFacts(given.facts, matter.item, { context, persons });
  const scope = { matter: matter.item, persons, context };
  const expectations = node.clauses.flatMap((clause) => {
    if (clause.kind !== 'expect') return [];
    const expectation = lowerExpectation(clause.expectation, scope);
    return expectation === null ? [] : [{ ...expectation, at: clause.span }];
  });
  const title = labelsOf(node.title);
  const events = lowerEvents(node, scope);
  return { id, title, at: node.span, facts: { matter: matter.item.id, ...facts }, events, expectations };
}
