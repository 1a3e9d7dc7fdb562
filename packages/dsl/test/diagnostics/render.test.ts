import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
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
