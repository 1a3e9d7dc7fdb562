import fc from 'fast-check';

// Facts written as JSON in all the ways that JSON allows, and in some that it does not.

interface Writing {
  /** White space, taken in turn. */
  readonly spaces: readonly string[];
  /** Which of the strings are written with an escape: every so manieth; 0 for none. */
  readonly escaped: number;
  /** By how much the keys of every record are turned. */
  readonly turned: number;
}

const writing: fc.Arbitrary<Writing> = fc.record({
  spaces: fc.oneof(
    { weight: 3, arbitrary: fc.constant(['']) },
    { weight: 1, arbitrary: fc.constant(['', ' ']) },
    fc.array(fc.constantFrom('', ' ', '\n', '\t', '\r\n  '), { minLength: 1, maxLength: 5 }),
  ),
  escaped: fc.constantFrom(0, 0, 0, 3, 7),
  turned: fc.nat(4),
});

/** What facts may be wrong with, or right, by its field. */
export const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  7,
  1.5,
  1e21,
  1e-7,
  123_456_789_012.34,
  2 ** 53,
  '',
  '甲',
  'civil',
  'civil_1',
  'civil_12',
  'judgment',
  '2022-02-28',
  '2022-02-29',
  '2024-02-29',
  '2022-13-01',
  '0000-01-01',
  '2022-1-01',
  '(2022)川1527民初12号',
  '（2022）川1527民初012号',
  '（2022）川1527知民初1号',
  '（2015）筠连民初字第321号',
  '（2022）川1527民初字第1号',
  '（2022）最高法民终1号',
  '（1822）川1527民初1号',
  'a "quoted" \\ text\n',
  '\ud800',
  [],
  {},
  ['甲', '乙'],
  { id: '甲' },
  { id: '甲', active: false },
  { active: false, name: '李某', id: '乙' },
  { id: 'civil_1', active: false },
  { id: '', active: false },
  { id: '甲', name: 3 },
  { name: null, active: null, id: '丙' },
  { id: '甲', rank: 1 },
];

const stray: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...ODD_VALUES),
  fc.string({ maxLength: 8 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);

export const FIELDS = [
  'id',
  'matter',
  'received',
  'kind',
  'amount',
  'pages',
  'urgent',
  'officer',
  'division',
  'note',
  'main',
  'priors',
  'nobody',
  '__proto__',
] as const;

export const FIELDS_OF_PRIOR = [
  'case_number',
  'handler',
  'unit',
  'outcome',
  'closed_on',
  'linked',
  'priors',
  'nobody',
] as const;

type Change = (record: Record<string, unknown>) => Record<string, unknown>;

const change: fc.Arbitrary<Change> = fc
  .tuple(fc.constantFrom(...FIELDS), fc.oneof(stray, fc.array(stray, { maxLength: 3 })))
  .map(([field, value]) => (record) => ({ ...record, ...Object.fromEntries([[field, value]]) }));

const changeOfPrior: fc.Arbitrary<Change> = fc
  .tuple(fc.constantFrom(...FIELDS_OF_PRIOR), stray)
  .map(([field, value]) => ({ priors, ...rest }) => ({
    ...rest,
    ...(Array.isArray(priors)
      ? { priors: priors.map((one, index) => (index === 0 ? { ...one, [field]: value } : one)) }
      : { priors }),
  }));

const PARTIES = ['officer', 'deputy', 'division', 'handler', 'unit'];

/** Persons and units as records of their own. */
const detailed: fc.Arbitrary<Change> = fc
  .tuple(fc.constantFrom(undefined, null, '甲某'), fc.constantFrom(undefined, true, false), fc.boolean())
  .map(([name, active, idLast]) => {
    const inDetail = (field: string, value: unknown): unknown => {
      if (Array.isArray(value)) return value.map((item) => inDetail(field, item));
      if (typeof value === 'object' && value !== null && !('id' in value)) return apply({ ...value });
      if (typeof value !== 'string' || !PARTIES.includes(field)) return value;
      const more = { ...(name === undefined ? {} : { name }), ...(active === undefined ? {} : { active }) };
      return idLast ? { ...more, id: value } : { id: value, ...more };
    };
    const apply: Change = (record) =>
      Object.fromEntries(Object.entries(record).map(([field, value]) => [field, inDetail(field, value)]));
    return apply;
  });

/** Edits of the text itself: most of them make it no JSON. */
const edit: fc.Arbitrary<(text: string) => string> = fc
  .tuple(
    fc.nat(),
    fc.nat(3),
    fc.constantFrom(
      '',
      '',
      ',',
      '"',
      '}',
      '{',
      ']',
      '0',
      '-',
      'e5',
      '.',
      '\\',
      ' ',
      'null',
      '\u0001',
      ',"kind":"civil"',
    ),
  )
  .map(([at, length, text]) => (json) => {
    const start = at % (json.length + 1);
    return json.slice(0, start) + text + json.slice(start + length);
  });

/** @param facts plain records of one matter */
export function jsonTexts(facts: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<string> {
  const inDetail = fc.tuple(facts, detailed).map(([given, apply]) => apply(given));
  const changed = fc
    .tuple(facts, fc.array(fc.oneof(change, changeOfPrior), { maxLength: 2 }))
    .map(([given, changes]) => changes.reduce((record, apply) => apply(record), given));
  return fc
    .tuple(
      fc.oneof(facts, facts, inDetail, changed),
      writing,
      fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: edit }),
    )
    .map(([record, how, apply]) => {
      const text = new Writer(how).text(record);
      return apply ? apply(text) : text;
    });
}

class Writer {
  readonly #how: Writing;
  #spaces = 0;
  #strings = 0;

  constructor(how: Writing) {
    this.#how = how;
  }

  text(value: unknown): string {
    if (typeof value === 'string') return this.#string(value);
    if (Array.isArray(value))
      return `[${this.#space()}${value.map((item) => this.text(item) + this.#space()).join(`,${this.#space()}`)}]`;
    if (typeof value === 'object' && value !== null) return this.#record(Object.entries(value));
    return JSON.stringify(value) ?? 'null';
  }

  #record(entries: [string, unknown][]): string {
    const turn = entries.length === 0 ? 0 : this.#how.turned % entries.length;
    const fields = [...entries.slice(turn), ...entries.slice(0, turn)].map(
      ([key, value]) =>
        `${this.#string(key)}${this.#space()}:${this.#space()}${this.text(value)}${this.#space()}`,
    );
    return `{${this.#space()}${fields.join(`,${this.#space()}`)}}`;
  }

  #string(text: string): string {
    this.#strings += 1;
    const json = JSON.stringify(text);
    const isEscaped = this.#how.escaped > 0 && this.#strings % this.#how.escaped === 0 && text !== '';
    if (!isEscaped) return json;
    const [first = ''] = text;
    return `"\\u${first.charCodeAt(0).toString(16).padStart(4, '0')}${JSON.stringify(text.slice(1)).slice(1)}`;
  }

  #space(): string {
    const { spaces } = this.#how;
    this.#spaces += 1;
    return spaces[this.#spaces % spaces.length] ?? '';
  }
}
