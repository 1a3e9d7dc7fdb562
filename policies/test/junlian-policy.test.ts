import { runExamples } from '@shouze/engine';
import { describe, expect, test } from 'vitest';
import { junlian, rendered } from './junlian.ts';
import { requirementRows } from './requirement-rows.ts';

const { policy, calendar, checked } = junlian;

describe("Junlian's policy", () => {
  test('has neither errors nor warnings', () => {
    expect(rendered(checked)).toEqual([]);
  });

  test('cites a source, or says in a note that there is none, in every rule', () => {
    const unsourced = [...policy.rules.values()].filter(
      ({ citations, note }) => citations.length === 0 && note === null,
    );
    expect(unsourced.map(({ id }) => id)).toEqual([]);
  });

  test('has at least 40 examples', () => {
    expect(policy.examples.length).toBeGreaterThanOrEqual(40);
  });

  test('shows every row of the requirements by examples that name it', () => {
    const notes = new Map(checked.parsed.files.flatMap(exampleNotes));
    for (const [row, titles] of Object.entries(requirementRows)) {
      for (const title of titles) {
        expect(notes.get(title), `${row}: ${title}`).toMatch(new RegExp(`\\b${row}\\b`));
      }
    }
  });
});

describe("Junlian's examples", () => {
  test.each(runExamples(policy, calendar).map((result) => [result.example, result] as const))(
    '%s',
    (_, { expectations, faults }) => {
      expect(faults).toEqual([]);
      expect(expectations.filter(({ passed }) => !passed)).toEqual([]);
    },
  );
});

type File = (typeof checked.parsed.files)[number];

function exampleNotes({ declarations }: File): (readonly [title: string, note: string])[] {
  return declarations.flatMap((declaration) => {
    if (declaration.kind !== 'example') return [];
    const note = declaration.clauses.find((clause) => clause.kind === 'note');
    return [[declaration.title.primary.text, note?.kind === 'note' ? note.text.text : '']];
  });
}
