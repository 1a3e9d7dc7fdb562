import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printFile } from '../../src/format/print-file.ts';
import type { ExampleDeclaration, FileTree, Name, Path } from '../../src/syntax/ast.ts';
import { parsePackage } from '../../src/syntax/parse-package.ts';
import { nameOf, span } from '../arbitrary/nodes.ts';
import { wordSymbols } from '../arbitrary/words.ts';

const comments = { before: [], within: [] };
const pathTo = (name: Name): Path => ({ kind: 'path', fromMatter: false, names: [name], span });

/** Persons that nothing declares, with the characters of keywords and of units in their names. */
const persons = fc
  .array(fc.constantFrom(...'王李张某为是否有无的且或当可由自起内中从至日年一二三号例万并取按大于不'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((characters) => characters.join(''));

function exampleOf(person: string): FileTree {
  const name = nameOf(person);
  const who = { kind: 'as', who: pathTo(name), span } as const;
  const field = {
    kind: 'record-field',
    name: nameOf('承办人'),
    value: pathTo(name),
    comments,
    span,
  } as const;
  const example: ExampleDeclaration = {
    kind: 'example',
    title: { primary: nameOf('甲例'), zh: nameOf('甲例'), en: null, span },
    clauses: [
      {
        kind: 'given',
        matter: nameOf('起诉'),
        facts: { kind: 'record', fields: [field], span },
        comments,
        span,
      },
      { kind: 'expect', expectation: { kind: 'assignee', who, span }, comments, span },
      { kind: 'expect', expectation: { kind: 'excluded', person: pathTo(name), span }, comments, span },
    ],
    comments,
    span,
  };
  return {
    kind: 'file',
    path: span.file,
    surface: 'zh',
    declarations: [example],
    trailingComments: [],
    span,
  };
}

const withoutSpans = (tree: unknown): string =>
  JSON.stringify(tree, (key, value) => (key === 'span' ? undefined : value));

it('a name that nothing declares is quoted where it would be cut', () => {
  fc.assert(
    fc.property(persons, (person) => {
      const text = printFile(exampleOf(person), wordSymbols, 'zh');
      const { files, diagnostics } = parsePackage({ files: [{ path: span.file, text }], libraries: [] });
      expect(diagnostics).toEqual([]);
      const names = [...withoutSpans(files).matchAll(/"text":"([^"]*)"/g)].map(([, found]) => found);
      expect(names.filter((found) => found === person)).toHaveLength(3);
    }),
    { numRuns: 500 },
  );
});

it('common names of persons go without quotes', () => {
  for (const person of ['王某', '李建国', '欧阳某某', '张一民']) {
    expect(printFile(exampleOf(person), wordSymbols, 'zh')).toContain(`责任人 为 ${person}\n`);
  }
});
