import { describe, expect, test, vi } from 'vitest';
import { diagnose } from '../../src/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { displayCells } from '../../src/diagnostics/display-cells.ts';
import { renderDiagnostic } from '../../src/diagnostics/render.ts';

const FILE = '筠连.shouze';

/** The place is what stands between `«` and `»`. */
function at(marked: string, extra: Partial<Diagnostic> = {}): { text: string; diagnostic: Diagnostic } {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const message = { zh: '不认识“前件”', en: 'unknown name "前件"' };
  const span = { file: FILE, start, end };
  return {
    text,
    diagnostic: { code: 'SZ204', severity: 'error', span, message, related: [], fixes: [], ...extra },
  };
}

function rendered(marked: string): string {
  const { text, diagnostic } = at(marked);
  return renderDiagnostic(diagnostic, text, 'zh');
}

/** The source line and the carets, without the gutter. */
function lines(marked: string): readonly string[] {
  return rendered(marked)
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^ +\d* \| ?/, ''));
}

test('file, line, column, code, message, source line and carets', () => {
  expect(rendered('规则 甲\n  当 有 «前件» 满足 同一纠纷\n')).toBe(
    ['筠连.shouze:2:7: SZ204: 不认识“前件”', '  2 |   当 有 前件 满足 同一纠纷', '    |         ^^^^'].join(
      '\n',
    ),
  );
});

describe('carets', () => {
  test.each([
    ['narrow characters', 'when «some» prior', '     ^^^^'],
    ['wide characters before and in the place', '当 有 «前案»', '      ^^^^'],
    ['full-width punctuation', '甲、乙，«丙»', '        ^^'],
    ['half-width katakana is narrow', 'ｱｲ«ｳ»', '  ^'],
    ['a surrogate pair is one wide character', '𠮷野«家»', '    ^^'],
    ['an emoji sequence is one wide character', '👩‍👩‍👧«甲»', '  ^^'],
    ['a combining mark takes no room', 'e\u0301é«x»', '  ^'],
    ['a zero-width space takes no room', 'a\u200b«b»', ' ^'],
    ['a Hangul syllable of three letters is one wide character', '\u1112\u1161\u11ab«x»', '  ^'],
    ['a place inside a grapheme takes the whole', 'e«\u0301»x', '^'],
    ['nothing is still one caret', '当 «»有', '   ^'],
    ['at the end of the line', '当 有«»', '     ^'],
    ['at the end of an empty text', '«»', '^'],
    ['a place over several lines: the first line’s part', '当 «有 前案\n  满足» 甲', '   ^^^^^^^'],
    ['Windows line ends', '当 «有\r\n前案»', '   ^^'],
  ])('%s', (_, marked, carets) => {
    expect(lines(marked)[1]).toBe(carets);
  });

  test('tabs reach the next multiple of four, in the line and below it', () => {
    expect(lines('\t«a»\tb')).toEqual(['    a   b', '    ^']);
    expect(lines('甲\t«乙»')).toEqual(['甲  乙', '    ^^']);
  });

  test('control characters cannot act on the terminal', () => {
    expect(lines('\u001b[31m«x»')).toEqual(['␛[31mx', '     ^']);
    expect(lines('\u202e甲«x»')).toEqual(['�甲x', '   ^']);
  });
});

test('the line number widens the gutter', () => {
  expect(rendered(`${'\n'.repeat(99)}«甲»`)).toBe(
    ['筠连.shouze:100:1: SZ204: 不认识“前件”', '  100 | 甲', '      | ^^'].join('\n'),
  );
});

test('in English, and with its severity unless it is an error', () => {
  const { text, diagnostic } = at('«甲»', { severity: 'warning' });
  expect(renderDiagnostic(diagnostic, text, 'en').split('\n')[0]).toBe(
    '筠连.shouze:1:1: SZ204: warning: unknown name "前件"',
  );
  expect(renderDiagnostic(diagnostic, text, 'zh').split('\n')[0]).toBe(
    '筠连.shouze:1:1: SZ204: 警告：不认识“前件”',
  );
});

test('related places follow, in other files too', () => {
  const message = { zh: '先在这里声明', en: 'first declared here' };
  const related = [
    { span: { file: FILE, start: 0, end: 1 }, message },
    { span: { file: 'other.shouze', start: 3, end: 5 }, message },
  ];
  const { text, diagnostic } = at('甲 «甲»', { related });
  const texts = new Map([
    [FILE, text],
    ['other.shouze', '规则 前案'],
  ]);
  expect(renderDiagnostic(diagnostic, texts, 'zh').split('\n').slice(3)).toEqual([
    '筠连.shouze:1:1: 参见：先在这里声明',
    '  1 | 甲 甲',
    '    | ^^',
    'other.shouze:1:4: 参见：先在这里声明',
    '  1 | 规则 前案',
    '    |      ^^^^',
  ]);
  expect(renderDiagnostic(diagnostic, text, 'en').split('\n').at(-1)).toBe(
    'other.shouze: see: first declared here',
  );
});

describe('a long line is cut to a window around the place', () => {
  const width = (text: string): number =>
    displayCells(text).reduce((sum, { width: columns }) => sum + columns, 0);
  const long = '且标的额大于五'.repeat(2000);

  test.each([
    ['at the beginning', `«甲»${long}`, /^甲.*…$/],
    ['in the middle', `${long}«甲»${long}`, /^….*甲.*…$/],
    ['at the end', `${long}«甲»`, /^….*甲$/],
    ['after many marks without width', `${'\u0301'.repeat(60_000)}«甲»`, /甲$/],
    [
      'among narrow characters',
      `${'amount > 5 and '.repeat(900)}«甲»${' and amount'.repeat(900)}`,
      /^….*甲.*…$/,
    ],
    ['behind tabs', `${'\t'.repeat(5000)}«甲»`, /^….*甲$/],
    ['among surrogate pairs', `${'𠮷'.repeat(5000)}«甲»${'𠮷'.repeat(5000)}`, /^…𠮷+甲𠮷+…$/u],
  ])('%s', (_, marked, shown) => {
    const [line = '', carets = ''] = lines(marked);
    expect(line).toMatch(shown);
    expect(width(line)).toBeLessThanOrEqual(122);
    expect(carets.indexOf('^')).toBe(width(line.slice(0, line.indexOf('甲'))));
    expect(carets.trim()).toBe('^^');
  });

  test('a place wider than the window: the part that is shown', () => {
    const [line = '', carets = ''] = lines(`当 «${long}»`);
    expect(line).toMatch(/^当 且.*…$/);
    expect(carets.length).toBe(width(line) - 1);
  });

  test('a line of 120 columns is shown as it is', () => {
    expect(lines(`${'甲'.repeat(59)}«乙»`)[0]).toBe(`${'甲'.repeat(59)}乙`);
  });

  test('no more is measured than about the window', () => {
    const measured = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    rendered(`${long}«甲»${long}`);
    const units = measured.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
    measured.mockRestore();
    expect(units).toBeGreaterThan(0);
    expect(units).toBeLessThan(2000);
  });
});

describe('what a message quotes', () => {
  const place = { file: FILE, start: 0, end: 1 };

  test('is cut where it is longer than any name', () => {
    const { message } = diagnose('SZ101', place, { found: '甲'.repeat(64_000) });
    expect(message.zh).toContain(`“${'甲'.repeat(40)}…”`);
    expect(message.en).toContain(`"${'甲'.repeat(40)}…"`);
  });

  test('is cut in the words of both languages, and its quotes are closed', () => {
    const found = { zh: `“${'甲 '.repeat(5000)}”`, en: `"${'甲 '.repeat(5000)}"` };
    const { message } = diagnose('SZ112', place, { found, isClause: false });
    expect(message.zh).toMatch(/^“[^”]{1,200}…”不属于/);
    expect(message.en).toMatch(/^"[^"]{1,200}…" belongs/);
  });

  test('stays whole up to forty characters', () => {
    const { message } = diagnose('SZ101', place, { found: '甲'.repeat(40) });
    expect(message.zh).toContain(`“${'甲'.repeat(40)}”`);
  });
});
