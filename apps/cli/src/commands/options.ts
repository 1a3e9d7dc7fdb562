import type { Bilingual, Language } from '@shouze/dsl';
import { Option } from 'commander';

/** What a path on the command line is. */
export const PATH: Bilingual = {
  zh: '县级政策文件夹（其下所有 .shouze 文件），或单个文件',
  en: 'a county folder (all .shouze files under it) or single files',
};

export interface FormatOption {
  readonly format: 'text' | 'json';
}

/** `--format text|json`, for what machines read too. */
export function formatOption(language: Language): Option {
  const text: Bilingual = { zh: '输出格式', en: 'form of the output' };
  return new Option('--format <form>', text[language]).choices(['text', 'json']).default('text');
}
