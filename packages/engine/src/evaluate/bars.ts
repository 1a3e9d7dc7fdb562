import type { CheckedBar, Term } from '@shouze/dsl';
import type { FactValue, Party } from '../facts/fact-value.ts';
import { everyBinding } from './bindings.ts';
import { compareText } from './compare-values.ts';
import { type Gap, isGap } from './gap.ts';
import { isList, isParty } from './read-path.ts';
import type { Scope } from './situation.ts';
import { termValue } from './term.ts';
import type { Truth } from './truth.ts';

/** What the bars of the matter say about one case. */
export interface Bars {
  /** Whether the person may not be assigned. */
  readonly bar: (person: string) => Truth;
  /** Who is barred for certain, and by what; sorted. */
  readonly excluded: readonly Excluded[];
}

export interface Excluded {
  readonly id: string;
  readonly bar: string;
}

/** One person that one bar names, for one element that satisfies it or may do so. */
interface Finding {
  readonly bar: string;
  /** Null: anybody, as far as is known. */
  readonly person: string | null;
  readonly truth: true | Gap;
}

/** A bar excludes for every element that satisfies it. */
export function applyBars(bars: readonly CheckedBar[], scope: Scope): Bars {
  const findings = bars.flatMap((bar) => findingsOf(bar, scope));
  return {
    bar(person) {
      const about = findings.filter((finding) => finding.person === null || finding.person === person);
      if (about.some(({ truth, person }) => truth === true && person !== null)) return true;
      return about.map(({ truth }) => truth).find(isGap) ?? false;
    },
    excluded: excludedBy(findings),
  };
}

function findingsOf(bar: CheckedBar, scope: Scope): readonly Finding[] {
  const findings: Finding[] = [];
  for (const way of everyBinding(bar.when, scope)) {
    const { truth } = way;
    if (truth === false) continue;
    if (isGap(truth) && !way.complete) findings.push({ bar: bar.id, person: null, truth });
    for (const term of bar.persons) {
      const persons = personsOf(term, way.scope);
      if (isGap(persons)) findings.push({ bar: bar.id, person: null, truth: isGap(truth) ? truth : persons });
      else for (const { id } of persons) findings.push({ bar: bar.id, person: id, truth });
    }
  }
  return findings;
}

function personsOf(term: Term, scope: Scope): readonly Party[] | Gap {
  const value = termValue(term, scope);
  if (isGap(value)) return value;
  return partiesIn(value);
}

export function partiesIn(value: FactValue): readonly Party[] {
  if (isParty(value)) return [value];
  return isList(value) ? value.items.filter(isParty) : [];
}

function excludedBy(findings: readonly Finding[]): readonly Excluded[] {
  const excluded = new Map<string, Excluded>();
  for (const { bar, person, truth } of findings) {
    if (truth === true && person !== null) excluded.set(JSON.stringify([person, bar]), { id: person, bar });
  }
  return [...excluded.values()].sort((a, b) => compareText(a.id, b.id) || compareText(a.bar, b.bar));
}
