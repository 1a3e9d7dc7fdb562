import type { Bilingual, Span } from '@shouze/dsl';
import { byPlace } from './by-place.ts';
import type { AtomCoverage, Coverage, RuleCoverage } from './coverage.ts';
import { atomState, atomsState, type HitState, ruleState } from './coverage-state.ts';
import { atomWords, decidedWords } from './coverage-words.ts';
import type { OtherKind } from './other-conditions.ts';

/** What an editor shows beside the text: plain data with offsets, whatever the editor. */
export interface GutterMark {
  readonly kind: 'rule' | 'row' | 'atom' | OtherKind;
  readonly at: Span;
  readonly state: HitState;
  /** What to say when the mark is pointed at. */
  readonly message: Bilingual;
}

/** A mark for each declaration and each of its atoms, in the order of places; a declaration comes before its atoms. */
export function gutterMarks({ rules, tables, others }: Coverage): readonly GutterMark[] {
  const rows = tables.flatMap((table) => table.rows);
  return [
    ...rules.flatMap((rule) => ruleMarks('rule', rule)),
    ...rows.flatMap((row) => ruleMarks('row', row)),
    ...others.flatMap(({ kind, at, atoms }) => [
      { kind, at, state: atomsState(atoms), message: conditionWords(atoms) },
      ...atoms.map(atomMark),
    ]),
  ].sort(byPlace);
}

function ruleMarks(kind: 'rule' | 'row', rule: RuleCoverage): readonly GutterMark[] {
  const mark = { kind, at: rule.at, state: ruleState(rule), message: decidedWords(rule.decided) };
  return [mark, ...rule.atoms.map(atomMark)];
}

function atomMark(atom: AtomCoverage): GutterMark {
  return { kind: 'atom', at: atom.at, state: atomState(atom), message: atomWords(atom) };
}

function conditionWords(atoms: readonly AtomCoverage[]): Bilingual {
  const covered = atoms.filter((atom) => atomState(atom) === 'covered').length;
  return {
    zh: `条件 ${covered}/${atoms.length} 项真假俱见`,
    en: `${covered}/${atoms.length} atoms were seen both true and false`,
  };
}
