import type { FileTree, Name } from '../syntax/ast.ts';

/** Every name of a tree, titles and references, in the order of the text. */
export function namesOf(tree: FileTree): readonly Name[] {
  const names = new Set<Name>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) visit(item);
    else if (typeof node === 'object' && node !== null) {
      if (isName(node)) names.add(node);
      else
        for (const [key, part] of Object.entries(node)) if (key !== 'comments' && key !== 'span') visit(part);
    }
  };
  visit(tree.declarations);
  return [...names].filter(({ text }) => text !== '').sort((a, b) => a.span.start - b.span.start);
}

/** Names alone have a text and no kind. */
function isName(node: object): node is Name {
  return 'text' in node && typeof node.text === 'string' && !('kind' in node);
}
