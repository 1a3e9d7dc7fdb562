import type { Bilingual, Language } from '@shouze/dsl';
import type { AtomCoverage, ConditionCoverage, Coverage, RuleCoverage, TableCoverage } from './coverage.ts';
import { atomState, atomsState, coverageTotals } from './coverage-state.ts';
import { atomWords, decidedWords } from './coverage-words.ts';
import type { OtherKind } from './other-conditions.ts';
import type { Places } from './places.ts';

/** Rule by rule what the examples reach: by how many it is decided, and which atoms were never seen true, or false. */
export function renderCoverage(coverage: Coverage, places: Places, language: Language): string {
  const writer = createWriter(places, language);
  const sections: readonly (readonly [Bilingual, readonly string[]])[] = [
    [TITLES.rules, coverage.rules.flatMap(writer.rule)],
    [TITLES.tables, coverage.tables.flatMap(writer.table)],
    ...KINDS.map(
      (kind) =>
        [
          TITLES[kind],
          coverage.others.filter((other) => other.kind === kind).flatMap(writer.condition),
        ] as const,
    ),
  ];
  return [
    ...sections
      .filter(([, lines]) => lines.length > 0)
      .flatMap(([title, lines]) => [title[language], ...lines, '']),
    summary(coverage)[language],
  ]
    .map((line) => `${line}\n`)
    .join('');
}

const TITLES = {
  rules: { zh: '规则：', en: 'rules:' },
  tables: { zh: '表：', en: 'tables:' },
  bar: { zh: '回避：', en: 'bars:' },
  definition: { zh: '定义：', en: 'definitions:' },
  guarantee: { zh: '保证：', en: 'guarantees:' },
  negative: { zh: '负面清单：', en: 'negative list:' },
  procedure: { zh: '程序的条件：', en: 'guards of procedures:' },
};

const KINDS: readonly OtherKind[] = ['bar', 'definition', 'guarantee', 'negative', 'procedure'];

interface Writer {
  readonly rule: (covered: RuleCoverage) => readonly string[];
  readonly table: (covered: TableCoverage) => readonly string[];
  readonly condition: (covered: ConditionCoverage) => readonly string[];
}

function createWriter(places: Places, language: Language): Writer {
  const atomLine = (atom: AtomCoverage): string => {
    const { file, line, column } = places.of(atom.at);
    return `      ${file}:${line}:${column}: ${shortText(places.textOf(atom.at))}: ${atomWords(atom)[language]}`;
  };
  const missed = (atoms: readonly AtomCoverage[]): readonly string[] =>
    atoms.filter((atom) => atomState(atom) !== 'covered').map(atomLine);
  const rule = ({ name, decided, atoms }: RuleCoverage): readonly string[] => [
    `  ${decided > 0 ? '✓' : '✗'} ${name}  ${decidedWords(decided)[language]}`,
    ...missed(atoms),
  ];
  return {
    rule,
    table: ({ rows }) => rows.flatMap(rule),
    condition: ({ name, atoms }) => [
      `  ${atomsState(atoms) === 'covered' ? '✓' : '✗'} ${name}`,
      ...missed(atoms),
    ],
  };
}

function summary(coverage: Coverage): Bilingual {
  const { rules, rows, atoms } = coverageTotals(coverage);
  const hasRows = rows.total > 0;
  return {
    zh: `规则 ${rules.covered}/${rules.total} 条有例决定；${hasRows ? `表 ${rows.covered}/${rows.total} 行有例决定；` : ''}条件 ${atoms.covered}/${atoms.total} 项真假俱见`,
    en: `${rules.covered}/${rules.total} rules decide an example; ${hasRows ? `${rows.covered}/${rows.total} rows decide an example; ` : ''}${atoms.covered}/${atoms.total} atoms were seen both true and false`,
  };
}

/** An atom in the author's own words, on one line. */
function shortText(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= 60 ? characters.join('') : `${characters.slice(0, 60).join('')}…`;
}
