import type { Language } from '@shouze/dsl';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';

export type Monaco = typeof import('./editor-api.ts');

let loading: Promise<Monaco> | undefined;

/**
 * Loads Monaco once, in a chunk of its own. Its menus and messages take their language when it loads, so `language`
 * counts the first time only.
 */
export function loadMonaco(language: Language): Promise<Monaco> {
  loading ??= load(language);
  return loading;
}

async function load(language: Language): Promise<Monaco> {
  globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };
  if (language === 'zh') await import('monaco-editor/nls/lang/zh-cn.js');
  const monaco = await import('./editor-api.ts');
  const { registerShouze } = await import('./register-language.ts');
  registerShouze(monaco);
  return monaco;
}
