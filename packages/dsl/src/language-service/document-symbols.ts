import type { SymbolKind } from '../check/symbols.ts';
import type { Span } from '../source/span.ts';
import type { Declaration, Node, Title } from '../syntax/ast.ts';
import type { Document } from './workspace.ts';

/** An entry of a file's outline. */
export interface DocumentSymbol {
  readonly name: string;
  /** The title in the other language, if there is one. */
  readonly detail: string | null;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** Of the name alone. */
  readonly nameSpan: Span;
  readonly children: readonly DocumentSymbol[];
}

/** The outline: what a section heads stands under it. */
export function documentSymbols({ tree }: Document): readonly DocumentSymbol[] {
  const outline: { symbol: DocumentSymbol; children: DocumentSymbol[] }[] = [];
  let inSection = false;
  for (const declaration of tree.declarations) {
    const symbol = symbolOf(declaration);
    if (symbol === null) continue;
    const last = outline.at(-1);
    if (inSection && last !== undefined && declaration.kind !== 'section') last.children.push(symbol);
    else outline.push({ symbol, children: [...symbol.children] });
    if (declaration.kind === 'section') inSection = true;
  }
  return outline.map(({ symbol, children }) => ({
    ...symbol,
    children,
    span: coverAll(symbol.span, children),
  }));
}

function coverAll(span: Span, children: readonly DocumentSymbol[]): Span {
  return { ...span, end: Math.max(span.end, ...children.map((child) => child.span.end)) };
}

function symbolOf(declaration: Declaration): DocumentSymbol | null {
  switch (declaration.kind) {
    case 'vocabulary':
      return entry(declaration, 'library', declaration.title);
    case 'extension':
      return {
        ...entry(declaration, declaration.of, {
          primary: declaration.name,
          zh: null,
          en: null,
          span: declaration.span,
        }),
        children: [...members(declaration.members, declaration), ...fields(declaration.fields)],
      };
    case 'change':
    case 'disable':
      return null;
    case 'enum':
      return {
        ...entry(declaration, 'enum', declaration.title),
        children: members(declaration.members, declaration),
      };
    case 'entity':
    case 'matter':
      return {
        ...entry(declaration, declaration.kind, declaration.title),
        children: fields(declaration.fields),
      };
    case 'procedure': {
      const states = declaration.clauses.filter((clause) => clause.kind === 'state');
      return {
        ...entry(declaration, 'procedure', declaration.title),
        children: states.map((state) => entry(state, 'state', state.title)),
      };
    }
    default:
      return entry(declaration, declaration.kind, declaration.title);
  }
}

function members(titles: readonly Title[], { span }: Node): readonly DocumentSymbol[] {
  return titles.map((title) => ({ ...entry({ span }, 'member', title), span: title.span }));
}

function fields(nodes: readonly (Node & { readonly title: Title })[]): readonly DocumentSymbol[] {
  return nodes.map((node) => entry(node, 'field', node.title));
}

function entry({ span }: Node, kind: SymbolKind, { primary, zh, en }: Title): DocumentSymbol {
  const other = [zh, en].find((name) => name !== null && name.text !== primary.text) ?? null;
  return {
    name: primary.text,
    detail: other?.text ?? null,
    kind,
    span,
    nameSpan: primary.span,
    children: [],
  };
}
