import type { CheckedCondition } from '@shouze/dsl';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../src/analysis/difference/truths/canonical.ts';
import { createTruthSearch } from '../../src/analysis/difference/truths/find-truths.ts';
import { createAtoms } from '../../src/analysis/difference/truths/formula.ts';
import { natural } from '../../src/analysis/difference/truths/natural.ts';
import { fillFor } from '../../src/analysis/search/case-facts.ts';
import { findCase } from '../../src/analysis/search/find-case.ts';
import { truthOf } from '../../src/evaluate/condition.ts';
import { scopeOf, situationOf } from '../../src/evaluate/situation.ts';
import { checkFacts } from '../../src/index.ts';
import { policy, weekends } from '../kit/policy.ts';
import { and, compare, count, e, k, m, not, or, quantified, some, truth, within } from '../kit/terms.ts';
import { filing } from '../kit/vocabulary.ts';
import { randomFacts } from './oracle/random-facts.ts';
import { condition, seeded } from './oracle/random-policy.ts';

const empty = policy({ rules: {} });
const world = { policy: empty, calendar: weekends };
const CONDITIONS = 150;

function isTrueOf(asked: CheckedCondition, facts: Readonly<Record<string, unknown>>): boolean {
  const checked = checkFacts(empty, facts);
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return truthOf(asked, scopeOf(situationOf(empty, checked.facts, weekends))) === true;
}

function findByTruths(asked: CheckedCondition) {
  return createTruthSearch(filing, world).find(createAtoms().formulaOf(asked, empty));
}

describe('a case looked for by truths first', () => {
  it('is one wherever it is found, and where there is none the search for facts finds none either', () => {
    const counts = { found: 0, none: 0 };
    for (let seed = 1; seed <= CONDITIONS; seed += 1) {
      const random = seeded(seed * 13 + 5);
      const asked = and(condition(random, 2), not(condition(random, 2)), condition(random, 1));
      const answer = findByTruths(asked);
      if (answer.kind === 'found') {
        expect({ seed, isTrue: isTrueOf(asked, fillFor(answer.draft, [world])) }).toEqual({
          seed,
          isTrue: true,
        });
      } else {
        expect({ seed, kind: answer.kind }).toEqual({ seed, kind: 'none' });
        const byFacts = findCase({ matter: filing, wishes: [{ condition: asked, holds: true }] }, world);
        expect({ seed, kind: byFacts.kind }).not.toEqual({ seed, kind: 'found' });
        for (let index = 0; index < 50; index += 1) {
          expect({ seed, isTrue: isTrueOf(asked, randomFacts(random)) }).toEqual({ seed, isTrue: false });
        }
      }
      counts[answer.kind === 'found' ? 'found' : 'none'] += 1;
    }
    // Both come up often enough to mean something.
    expect(Math.min(counts.found, counts.none)).toBeGreaterThan(CONDITIONS / 10);
  });

  it('is found, or is not there, whatever the search remembers of questions before', () => {
    for (let seed = 1; seed <= CONDITIONS / 5; seed += 1) {
      const random = seeded(seed * 11 + 2);
      const [search, atoms] = [createTruthSearch(filing, world), createAtoms()];
      const parts = Array.from({ length: 4 }, () => condition(random, 2));
      for (let index = 0; index < 12; index += 1) {
        const asked = and(...parts.map((part) => (random() < 0.5 ? part : not(part))));
        const answer = search.find(atoms.formulaOf(asked, empty));
        expect({ seed, index, kind: answer.kind }).toEqual({ seed, index, kind: findByTruths(asked).kind });
      }
    }
  });

  it('remembers what clashes, and no more', () => {
    const [search, atoms] = [createTruthSearch(filing, world), createAtoms()];
    const find = (asked: CheckedCondition) => search.find(atoms.formulaOf(asked, empty)).kind;
    const few = not(within(m('kind'), [k.kind('criminal'), k.kind('enforcement')]));
    const others = not(within(m('kind'), ['civil', 'administrative', 'enforcement'].map(k.kind)));
    expect([find(and(few, others)), find(few), find(others)]).toEqual(['none', 'found', 'found']);
  });

  const later = compare('gt', e('p', 'closed_on'), m('received'));
  const notBefore = compare('gte', e('p', 'closed_on'), m('received'));
  const same = truth(e('p', 'same_dispute'));

  it.each<readonly [what: string, asked: CheckedCondition]>([
    [
      'more elements of one kind than there may be of a wider one',
      and(count('p', 'gt', k.integer(2), later), count('p', 'is', k.integer(1), notBefore)),
    ],
    [
      'more of two kinds together than there may be at all',
      and(
        count('p', 'gte', k.integer(2), same),
        count('p', 'gte', k.integer(2), not(same)),
        count('p', 'lte', k.integer(3), null),
      ),
    ],
    [
      'of each kind one, where all are of one',
      and(
        some('p', same),
        some('p', not(same)),
        or(quantified('every', 'p', same), quantified('no', 'p', same)),
      ),
    ],
  ])('is proved not to be there: %s', (_, asked) => {
    expect(findByTruths(asked).kind).toBe('none');
  });
});

it('says the same in canonical form, and as one would say it', () => {
  for (let seed = 1; seed <= CONDITIONS; seed += 1) {
    const random = seeded(seed * 7 + 1);
    const asked = condition(random, 2);
    const plain = canonical(asked);
    for (let index = 0; index < 20; index += 1) {
      const facts = randomFacts(random);
      const own = isTrueOf(asked, facts);
      const others = [plain, natural(plain, true), not(natural(plain, false))].map((one) =>
        isTrueOf(one, facts),
      );
      expect({ seed, facts, others }).toEqual({ seed, facts, others: [own, own, own] });
    }
  }
});
