import { describe, expect, it } from 'vitest';
import type * as api from '../src/monaco/editor-api.ts';
import { changedSince, versionsOf } from '../src/monaco/saved-texts.ts';

/** What is used of Monaco's model: undoing goes back to an earlier version. */
function model(text: string) {
  const states = [text];
  const fake = {
    getAlternativeVersionId: () => states.length,
    getValue: () => states.at(-1) ?? '',
  } as api.editor.ITextModel;
  return { model: fake, type: (next: string) => states.push(next), undo: () => states.pop() };
}

describe('what is not saved yet', () => {
  it('is what was typed, until it is undone', () => {
    const a = model('1');
    const saved = versionsOf([['a', a.model]]);
    a.type('12');
    expect(changedSince(saved, [['a', a.model]])).toEqual(['a']);
    a.undo();
    expect(changedSince(saved, [['a', a.model]])).toEqual([]);
  });

  it('is what came and what went', () => {
    const [a, b] = [model('1'), model('2')];
    const saved = versionsOf([['a', a.model]]);
    expect(changedSince(saved, [['b', b.model]])).toEqual(['b', 'a']);
  });

  it('is not a file that came back as it was, though its model is another one', () => {
    const saved = versionsOf([['a', model('1').model]]);
    expect(changedSince(saved, [['a', model('1').model]])).toEqual([]);
    expect(changedSince(saved, [['a', model('2').model]])).toEqual(['a']);
  });
});
