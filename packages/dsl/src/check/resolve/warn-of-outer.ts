import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Name } from '../../syntax/ast.ts';
import type { CheckContext } from '../scope/context.ts';
import type { ElementScope, Environment } from './environment.ts';

/** The same name on an element and on something around it: the element goes first, and the reader is told. */
export function warnOfOuter(
  name: Name,
  scope: ElementScope,
  { matter, elements }: Environment,
  { reporter }: CheckContext,
): void {
  const around = elements.slice(elements.indexOf(scope) + 1).filter((other) => other.open);
  const outerElement = around.find(({ owner }) => owner.members.find(name.text) !== undefined);
  if (outerElement === undefined && matter?.members.find(name.text) === undefined) return;
  const inner = callOf(scope);
  const ofMatter = /\p{Script=Han}/u.test(name.text) ? '本件' : 'matter';
  const outer = outerElement === undefined ? ofMatter : callOf(outerElement);
  const parameters = { name: name.text, inner, outer };
  reporter.add(diagnose('SZ206', name.span, parameters, { fixes: qualify(name, [inner, outer]) }));
}

function callOf({ calledBy, binder }: ElementScope): string {
  const [called] = calledBy.keys();
  return called ?? binder.id;
}

/** Either reading, written out. */
function qualify(name: Name, owners: readonly string[]): readonly Fix[] {
  const span = { ...name.span, end: name.span.start };
  return owners.map((owner) => ({
    title: { zh: `写明是“${owner}.${name.text}”`, en: `write "${owner}.${name.text}"` },
    edits: [{ span, text: `${owner}.` }],
  }));
}
