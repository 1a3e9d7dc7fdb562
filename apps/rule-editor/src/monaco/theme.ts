import type * as api from './editor-api.ts';
import type { Monaco } from './load.ts';
import { HEADING, LEXICAL_COLOURS, TOKEN_KINDS } from './token-kinds.ts';

export const THEME = 'shouze-light';

/** The quiet theme: words that steer are blue, what a court says is ink, values are warm. */
export function defineTheme(monaco: Monaco): void {
  monaco.editor.defineTheme(THEME, {
    base: 'vs',
    inherit: true,
    rules: [...lexicalRules(), ...meaningRules(), HEADING],
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
      'editorSuggestWidget.highlightForeground': '#1d5a8c',
      'editorSuggestWidget.focusHighlightForeground': '#1d5a8c',
      'list.highlightForeground': '#1d5a8c',
      'list.focusHighlightForeground': '#1d5a8c',
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

const lexicalRules = (): readonly api.editor.ITokenThemeRule[] =>
  Object.entries(LEXICAL_COLOURS).map(([token, foreground]) => ({ token, foreground }));

function meaningRules(): readonly api.editor.ITokenThemeRule[] {
  return Object.entries(TOKEN_KINDS).flatMap(([token, { colour, titled }]) => [
    { token, foreground: colour },
    ...(titled ? [{ token: `${token}.declaration`, foreground: colour, fontStyle: 'bold' }] : []),
  ]);
}
