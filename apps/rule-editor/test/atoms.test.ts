import type { ConditionExplanation, Truth } from '@shouze/engine';
import { describe, expect, it } from 'vitest';
import { decisiveAtoms } from '../src/worker/atoms.ts';

let place = 0;
const node = (
  kind: ConditionExplanation['kind'],
  truth: Truth,
  parts: readonly ConditionExplanation[] = [],
  more: Partial<ConditionExplanation> = {},
): ConditionExplanation => {
  place += 1;
  return { kind, truth, parts, saw: [], at: { file: 'a.shouze', start: place, end: place + 1 }, ...more };
};
const atom = (truth: Truth, value: unknown = truth) =>
  node('atom', truth, [], { saw: [{ path: 'p', value }] });
const starts = (condition: ConditionExplanation) => decisiveAtoms(condition).map(({ at }) => at.start);

describe('the atoms that decided', () => {
  it('are those that failed of a false conjunction', () => {
    const failed = atom('false');
    expect(starts(node('and', 'false', [atom('true'), failed, atom('unknown')]))).toEqual([failed.at.start]);
  });

  it('are all of a false disjunction and those that held of a true one', () => {
    const parts = [atom('false'), atom('false')];
    expect(starts(node('or', 'false', parts))).toHaveLength(2);
    const held = atom('true');
    expect(starts(node('or', 'true', [atom('false'), held]))).toEqual([held.at.start]);
  });

  it('are the unknown ones where the condition is open', () => {
    const open = atom('unknown');
    expect(starts(node('and', 'unknown', [atom('true'), open]))).toEqual([open.at.start]);
  });

  it('stand for a definition where it is used, with what its own atoms saw', () => {
    const defined = node('defined', 'false', [
      node('and', 'false', [atom('true', 1), atom('false', 'judgment')]),
    ]);
    expect(decisiveAtoms(defined)).toEqual([
      { at: defined.at, truth: 'false', saw: [{ path: 'p', value: 'judgment' }], element: null },
    ]);
  });

  it('name the element that they were read on', () => {
    const element = { ...node('and', 'false', [atom('false')]), element: '(2022)川1527民初1号' };
    const some = node('quantified', 'false', [element]);
    expect(decisiveAtoms(some)[0]?.element).toBe('(2022)川1527民初1号');
  });

  it('are the whole condition for a list without elements', () => {
    const some = node('quantified', 'false', [], { saw: [{ path: 'priors', value: [] }] });
    expect(decisiveAtoms(some)).toEqual([{ at: some.at, truth: 'false', saw: some.saw, element: null }]);
  });

  it('are those of the satisfying elements where a list condition holds', () => {
    const good = node('and', 'true', [atom('true')]);
    const bad = node('and', 'false', [atom('false')]);
    const found = decisiveAtoms(node('quantified', 'true', [bad, good]));
    expect(found.map(({ truth }) => truth)).toEqual(['true']);
  });
});
