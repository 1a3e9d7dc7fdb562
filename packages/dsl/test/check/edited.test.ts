import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Symbol as NameSymbol } from '../../src/check/symbols.ts';
import { type CheckedPackage, checkPackage, createPackageChecker } from '../../src/check-package.ts';
import { lintPackage } from '../../src/lint/lint-package.ts';
import type { Name } from '../../src/syntax/ast.ts';
import type { PackageSources } from '../../src/syntax/parse-package.ts';
import { fixtures, fixtureText, libraries } from './fixtures.ts';

/** One keystroke, or what comes of many: at a line of a file, something else stands there than before. */
interface Edit {
  /** Among the package's own files and the libraries. */
  readonly file: number;
  readonly line: number;
  readonly column: number;
  readonly kind: 'delete-line' | 'delete-rest' | 'insert' | 'insert-line' | 'double-line' | 'move-line';
  readonly text: string;
}

const good = fixtures('good').map((name) => fixtureText('good', name));
const lines = [...good, ...libraries.map(({ text }) => text)].flatMap((text) => text.split('\n'));

/** Text without spaces, and words that cut it in another way. */
const unspaced = '\n规则 连写 适用于 起诉\n  当 标的额大于5万且收到日期已知\n  则 责任人 为 立案庭\n';
const rivals = ['机构 标的额大于 odd', '动作 收到日期已知 odder', '机构 5万且 oddest', '动作 大于 oddity'];

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  file: fc.nat(20),
  line: fc.nat(200),
  column: fc.nat(40),
  kind: fc.constantFrom('delete-line', 'delete-rest', 'insert', 'insert-line', 'double-line', 'move-line'),
  text: fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '1',
      '{',
      '}',
      '"',
      '、',
      '。',
      '\n\n',
      '# 说明',
      '# 不查 SZ501: 说明',
      '前案',
      '规则',
    ),
    fc.constantFrom(...lines),
    fc.constantFrom(...good).map((text) => text.split(/\n(?=\S)/).at(-1) ?? ''),
  ),
});

const newWord: fc.Arbitrary<Edit> = fc.record({
  file: fc.nat(20),
  line: fc.nat(200),
  column: fc.constant(0),
  kind: fc.constant('insert-line'),
  text: fc.constantFrom(...rivals),
});

const edit = fc.oneof({ weight: 4, arbitrary: anyEdit }, { weight: 1, arbitrary: newWord });

function editText(text: string, { line, column, kind, text: inserted }: Edit): string {
  const all = text.split('\n');
  const at = line % all.length;
  const here = all[at] ?? '';
  const cut = column % (here.length + 1);
  switch (kind) {
    case 'delete-line':
      return all.toSpliced(at, 1).join('\n');
    case 'delete-rest':
      return all.with(at, here.slice(0, cut)).join('\n');
    case 'insert':
      return all.with(at, here.slice(0, cut) + inserted + here.slice(cut)).join('\n');
    case 'insert-line':
      return all.toSpliced(at, 0, inserted).join('\n');
    case 'double-line':
      return all.toSpliced(at, 0, here).join('\n');
    case 'move-line':
      return all
        .toSpliced(at, 1)
        .toSpliced(column % all.length, 0, here)
        .join('\n');
  }
}

function editSources({ files, libraries }: PackageSources, one: Edit): PackageSources {
  const at = one.file % (files.length + libraries.length);
  const edited = [...files, ...libraries].map((file, index) =>
    index === at ? { ...file, text: editText(file.text, one) } : file,
  );
  return { files: edited.slice(0, files.length), libraries: edited.slice(files.length) };
}

/** Everything that a check says, with what every name of the trees stands for. */
function saidBy(checked: CheckedPackage): unknown {
  const { symbols, ...rest } = checked;
  const meant = namesIn(checked.parsed.files.concat(checked.parsed.libraries)).map((name) =>
    symbols.of(name),
  );
  return { ...rest, meant: meant.map(idOf), all: symbols.all.map(idOf), lint: lintPackage(checked) };
}

const idOf = (symbol: NameSymbol | undefined): unknown =>
  symbol && { ...symbol, type: JSON.stringify(symbol.type) };

function namesIn(node: unknown): readonly Name[] {
  if (typeof node !== 'object' || node === null) return [];
  const isName = 'text' in node && !('kind' in node);
  return isName ? [node as Name] : Object.values(node).flatMap(namesIn);
}

it('a package as it is edited is checked as if it were read for the first time', () => {
  const runs = { numRuns: Number(process.env.SHOUZE_EDIT_RUNS ?? 40) };
  fc.assert(
    fc.property(
      fc.constantFrom(...good),
      fc.constantFrom(...good),
      fc.array(edit, { minLength: 1, maxLength: 8 }),
      (first, second, edits) => {
        const check = createPackageChecker();
        // Without its header: a package has one.
        const more = second.replace(/^(?:政策|policy) [^\n]*(?:\n {2}[^\n]*)*/u, '');
        let sources: PackageSources = {
          files: [
            { path: 'policy.shouze', text: first },
            { path: 'more.shouze', text: more + unspaced },
          ],
          libraries,
        };
        check(sources);
        for (const one of edits) {
          sources = editSources(sources, one);
          expect(saidBy(check(sources))).toEqual(saidBy(checkPackage(sources)));
        }
      },
    ),
    runs,
  );
});
