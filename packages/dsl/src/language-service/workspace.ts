import type { Symbol as ShouzeSymbol } from '../check/symbols.ts';
import type { CheckedPackage } from '../check-package.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { lintPackage } from '../lint/lint-package.ts';
import type { SourceFile } from '../source/span.ts';
import type { FileTree, Name } from '../syntax/ast.ts';
import { declaredNames } from '../syntax/declared-names.ts';
import { type LexedFile, lex } from '../syntax/lexer.ts';
import { lexRaw, type RawFile } from '../syntax/raw-lexer.ts';
import { namesOf } from './names-of.ts';

/** A name of a tree with what it stands for, where that is known. */
interface Occurrence {
  readonly name: Name;
  readonly symbol: ShouzeSymbol | undefined;
}

/** One file of the package, as the providers look at it. */
export interface Document {
  readonly source: SourceFile;
  readonly tree: FileTree;
  readonly raw: RawFile;
  readonly lexed: LexedFile;
  /** In the order of the text. */
  readonly occurrences: readonly Occurrence[];
}

/** A checked package with what the providers share; everything is worked out when it is first asked for. */
export interface Workspace {
  readonly checked: CheckedPackage;
  /** Of the checker and the linter. */
  readonly findings: readonly Diagnostic[];
  readonly documents: readonly Document[];
  document(path: string): Document | undefined;
  /** The tokens of the text before an offset: what one has typed up to the cursor. */
  lexBefore(document: Document, offset: number): RawFile & LexedFile;
  occurrenceAt(path: string, offset: number): Occurrence | undefined;
}

const goesOn = 'x';

export function createWorkspace(checked: CheckedPackage): Workspace {
  const { sources, files, libraries } = checked.parsed;
  const texts = new Map([...sources.files, ...sources.libraries].map((source) => [source.path, source]));
  const trees = [...files, ...libraries];
  const known = once(() => new Set(documents.flatMap(({ raw }) => [...declaredNames(raw)])));

  const documents = trees.map((tree): Document => {
    const source = texts.get(tree.path) ?? { path: tree.path, text: '' };
    const raw = once(() => lexRaw(source));
    const lexed = once(() => lex(raw(), known()));
    const occurrences = once(() => namesOf(tree).map((name) => ({ name, symbol: checked.symbols.of(name) })));
    return {
      source,
      tree,
      get raw() {
        return raw();
      },
      get lexed() {
        return lexed();
      },
      get occurrences() {
        return occurrences();
      },
    };
  });
  const document = (path: string): Document | undefined => documents.find(({ tree }) => tree.path === path);

  return {
    checked,
    get findings() {
      return [...checked.diagnostics, ...lintPackage(checked)];
    },
    documents,
    document,
    lexBefore({ source }, offset) {
      const text = source.text.slice(0, offset);
      // What is being typed goes on: without a word to follow, a trailing operator would be read as part of a name.
      const raw = lexRaw({ path: source.path, text: `${text} ${goesOn}` });
      const tokens = lex(raw, known()).tokens.filter(({ startOffset }) => startOffset < offset);
      return { ...raw, text, tokens, diagnostics: raw.diagnostics };
    },
    occurrenceAt: (path, offset) =>
      document(path)?.occurrences.find(({ name: { span } }) => span.start <= offset && offset <= span.end),
  };
}

function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}
