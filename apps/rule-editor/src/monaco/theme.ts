import type { Monaco } from './load.ts';

const INK = '1f2733';

/** What a policy declares with a title of its own: bold where it is declared. */
const TITLES = [
  'policy',
  'library',
  'section',
  'rule',
  'table',
  'bar',
  'procedure',
  'state',
  'example',
  'guarantee',
  'negative',
] as const;

const coloured = (foreground: string, tokens: readonly string[]) =>
  tokens.map((token) => ({ token, foreground }));

export const THEME = 'shouze-light';

/** The quiet theme: words that steer are blue, what a court says is ink, values are warm. */
export function defineTheme(monaco: Monaco): void {
  monaco.editor.defineTheme(THEME, {
    base: 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: INK },
      ...coloured('7d8794', ['comment', 'prose']),
      ...coloured('6f6142', ['string', 'text']),
      ...coloured('9a4a12', ['number', 'literal']),
      ...coloured('1d5a8c', ['keyword']),
      ...coloured('1f6b4a', ['member']),
      ...coloured('5b3f8c', ['unit', 'position', 'role', 'entity', 'matter', 'enum']),
      ...coloured('7a4b00', ['action', 'parameter']),
      ...coloured(INK, ['field', 'definition', 'lookup', 'binder', 'name', ...TITLES]),
      ...TITLES.map((token) => ({ token: `${token}.declaration`, foreground: INK, fontStyle: 'bold' })),
      { token: 'heading', foreground: INK, fontStyle: 'bold' },
      { token: 'fence', foreground: 'a9b1bc' },
    ],
    colors: {
      'editor.background': '#ffffff',
      'editor.foreground': '#1f2733',
      'editorLineNumber.foreground': '#b8c0ca',
      'editorLineNumber.activeForeground': '#5a6472',
      'editor.lineHighlightBackground': '#f6f8fa',
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': '#cfe1f2',
      'editor.inactiveSelectionBackground': '#e3edf6',
      'editor.wordHighlightBackground': '#dde8f1',
      'editor.wordHighlightTextBackground': '#dde8f1',
      'editor.wordHighlightStrongBackground': '#dde8f1',
      'editor.rangeHighlightBackground': '#eef4f9',
      'editor.findMatchHighlightBackground': '#fbe7bd',
      'editorCursor.foreground': '#1d5a8c',
      'editorIndentGuide.background1': '#00000000',
      'editorWhitespace.foreground': '#d5dae0',
      'editorError.foreground': '#c0362c',
      'editorWarning.foreground': '#c07a1a',
      'editorHint.foreground': '#7d8794',
      'editorWidget.background': '#ffffff',
      'editorWidget.border': '#dfe3e8',
      'editorSuggestWidget.selectedBackground': '#e6eff7',
      'editorSuggestWidget.selectedForeground': '#1f2733',
      'editorHoverWidget.background': '#ffffff',
      'editorHoverWidget.border': '#dfe3e8',
      'widget.shadow': '#1f273324',
      focusBorder: '#1d5a8c',
      'scrollbarSlider.background': '#1f27331f',
      'scrollbarSlider.hoverBackground': '#1f273338',
      'editorOverviewRuler.border': '#00000000',
    },
  });
}
