import type { Bilingual, Language, SourceFile } from '@shouze/dsl';
import type { AtomCoverage, ConditionCoverage, Coverage, RuleCoverage } from '../coverage.ts';
import type { LoadedPackage } from '../load-package.ts';
import { placesOf } from './places.ts';

/** Rule by rule what the examples reach: by how many it is decided, and which atoms were never seen true, or false. */
export function coverageText(loaded: LoadedPackage, coverage: Coverage, language: Language): string {
  const writer = createWriter(loaded, language);
  return [
    TITLES.rules[language],
    ...coverage.rules.flatMap(writer.rule),
    ...section(TITLES.bars[language], coverage.bars.flatMap(writer.condition)),
    ...section(TITLES.definitions[language], coverage.definitions.flatMap(writer.condition)),
    '',
    summary(coverage)[language],
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** The same for machines. */
export function coverageJson(loaded: LoadedPackage, coverage: Coverage): object {
  const places = placesOf(loaded);
  const atom = ({ at, ...seen }: AtomCoverage): object => ({
    ...places.of(at),
    text: sourceOf(loaded, at),
    ...seen,
  });
  const condition = ({ at, atoms, ...rest }: ConditionCoverage): object => ({
    ...rest,
    ...places.of(at),
    atoms: atoms.map(atom),
  });
  return {
    rules: coverage.rules.map(condition),
    bars: coverage.bars.map(condition),
    definitions: coverage.definitions.map(condition),
  };
}

const TITLES = {
  rules: { zh: '规则：', en: 'rules:' },
  bars: { zh: '回避：', en: 'bars:' },
  definitions: { zh: '定义：', en: 'definitions:' },
};

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

interface Writer {
  readonly rule: (covered: RuleCoverage) => readonly string[];
  readonly condition: (covered: ConditionCoverage) => readonly string[];
}

function createWriter(loaded: LoadedPackage, language: Language): Writer {
  const places = placesOf(loaded);
  const atomLine = (atom: AtomCoverage): string => {
    const { file, line, column } = places.of(atom.at);
    return `      ${file}:${line}:${column}: ${sourceOf(loaded, atom.at)}: ${never(atom)[language]}`;
  };
  const missed = (atoms: readonly AtomCoverage[]): readonly string[] => atoms.filter(isMissed).map(atomLine);
  return {
    rule: ({ name, decided, atoms }) => [
      `  ${decided > 0 ? '✓' : '✗'} ${name}  ${decidedBy(decided)[language]}`,
      ...missed(atoms),
    ],
    condition: ({ name, atoms }) => [`  ${atoms.some(isMissed) ? '✗' : '✓'} ${name}`, ...missed(atoms)],
  };
}

function isMissed({ seenTrue, seenFalse }: AtomCoverage): boolean {
  return !(seenTrue && seenFalse);
}

function never({ seenTrue, seenFalse }: AtomCoverage): Bilingual {
  if (!seenTrue && !seenFalse) return { zh: '从未判断', en: 'never decided' };
  return seenTrue ? { zh: '从未为假', en: 'never false' } : { zh: '从未为真', en: 'never true' };
}

function decidedBy(examples: number): Bilingual {
  if (examples === 0) return { zh: '没有一例由它决定', en: 'decides no example' };
  return { zh: `决定 ${examples} 例`, en: `decides ${examples} ${examples === 1 ? 'example' : 'examples'}` };
}

function summary({ rules, bars, definitions }: Coverage): Bilingual {
  const decided = rules.filter((rule) => rule.decided > 0).length;
  const atoms = [...rules, ...bars, ...definitions].flatMap((one) => one.atoms);
  const seen = atoms.filter((atom) => !isMissed(atom)).length;
  return {
    zh: `规则 ${decided}/${rules.length} 条有例决定；条件 ${seen}/${atoms.length} 项真假俱见`,
    en: `${decided}/${rules.length} rules decide an example; ${seen}/${atoms.length} atoms were seen both true and false`,
  };
}

/** An atom in the author's own words, on one line. */
function sourceOf({ sources }: LoadedPackage, at: AtomCoverage['at']): string {
  const file = [...sources.files, ...sources.libraries].find((source: SourceFile) => source.path === at.file);
  const text = (file?.text.slice(at.start, at.end) ?? '').replace(/\s+/g, ' ');
  const characters = [...text];
  return characters.length <= 60 ? text : `${characters.slice(0, 60).join('')}…`;
}
