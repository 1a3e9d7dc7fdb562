import { LITERATE, PLAIN } from './languages.ts';
import type { Monaco } from './load.ts';
import { defineTheme } from './theme.ts';

/** Makes our two languages known: plain files, and literate ones whose fences alone are code. */
export function registerShouze(monaco: Monaco): void {
  monaco.languages.register({ id: PLAIN, extensions: ['.shouze'] });
  monaco.languages.register({ id: LITERATE, extensions: ['.shouze.md'] });
  for (const id of [PLAIN, LITERATE]) {
    monaco.languages.setLanguageConfiguration(id, configuration);
  }
  monaco.languages.setMonarchTokensProvider(PLAIN, { ...lexical, tokenizer: { root: code } });
  monaco.languages.setMonarchTokensProvider(LITERATE, {
    ...lexical,
    tokenizer: {
      root: [
        [/^\s*```shouze\s*$/, { token: 'fence', next: '@fence' }],
        [/^#{1,6}\s.*$/, 'heading'],
        [/.+/, 'prose'],
      ],
      fence: [[/^\s*```\s*$/, { token: 'fence', next: '@pop' }], ...code],
    },
  });
  defineTheme(monaco);
}

const configuration: import('./editor-api.ts').languages.LanguageConfiguration = {
  comments: { lineComment: '#' },
  brackets: [
    ['{', '}'],
    ['[', ']'],
    ['(', ')'],
    ['(', ')'],
    ['「', '」'],
    ['“', '”'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}' },
    { open: '[', close: ']' },
    { open: '(', close: ')' },
    { open: '(', close: ')' },
    { open: '「', close: '」' },
    { open: '“', close: '”' },
    { open: '"', close: '"' },
  ],
  onEnterRules: [
    // Clauses stand two columns in from their declaration.
    {
      beforeText:
        /^(规则|政策|词汇|回避|程序|例|保证|负面清单|rule|policy|vocabulary|bar|procedure|example|ensure|negative)\s.*$/,
      action: { indentAction: 1 },
    },
  ],
};

const lexical = { unicode: true, defaultToken: '' } as const;

/** What needs no names: the rest is coloured by meaning, from the worker. */
const code: import('./editor-api.ts').languages.IMonarchLanguageRule[] = [
  [/(^|\s)#.*$/, 'comment'],
  [/"[^"]*"|“[^”]*”/, 'string'],
  [/\d{4}-\d{2}-\d{2}|\d{4}年\d{1,2}月\d{1,2}日/, 'number'],
  [/\d[\d,]*(\.\d+)?\s*(个工作日|个月|日|年|万元|亿元|万|亿|元)?/, 'number'],
];
