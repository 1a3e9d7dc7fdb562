import type { Labels } from '../check/checked-ast.ts';
import type { Language } from '../diagnostics/diagnostic.ts';
import type { Hover } from './hover.ts';

/** Of a long list of words so many are shown. */
const MOST_WORDS = 16;

const headings = {
  zh: { of: '属于', words: '取值', sources: '依据', here: '此处依据', and: '、', colon: '：' },
  en: { of: 'of', words: 'one of', sources: 'citing', here: 'cited here', and: ', ', colon: ': ' },
} as const;

/**
 * A hover as Markdown blocks: what it is, its declaration, the words that it may be, its sources and those of the rule
 * that it stands in.
 * @param fence what the editor calls the language, for the declaration's colours
 */
export function hoverMarkdown(hover: Hover, language: Language, fence: string): readonly string[] {
  const { code, words, citations, citedHere, note } = hover;
  const say = headings[language];
  const blocks = [headOf(hover, language)];
  if (code !== null) blocks.push(`\`\`\`${fence}\n${code[language]}\n\`\`\``);
  else if (words.length > 0) blocks.push(`${say.words}${say.colon}${wordList(words, language)}`);
  // The declaration's code cites its sources itself.
  const own = code === null ? citations.map((source) => `${say.sources}${say.colon}${escaped(source)}`) : [];
  const here = citedHere.map((source) => `${say.here}${say.colon}${escaped(source)}`);
  const remarks = [...own, ...(code === null && note !== null ? [escaped(note)] : []), ...here];
  return remarks.length === 0 ? blocks : [...blocks, remarks.join('  \n')];
}

function headOf({ kindWords, title, type, owner }: Hover, language: Language): string {
  const own = titleIn(title, language);
  const other = language === 'zh' ? title.en : title.zh;
  const lines = [`${kindWords[language]} **${escaped(own)}**`];
  if (other !== null && other !== own) lines.push(escaped(other));
  if (type !== null) lines.push(`*${escaped(type[language])}*`);
  if (owner !== null) lines.push(`${headings[language].of} ${escaped(titleIn(owner, language))}`);
  return lines.join('  \n');
}

function wordList(words: readonly Labels[], language: Language): string {
  const shown = words.slice(0, MOST_WORDS).map((word) => escaped(titleIn(word, language)));
  return [...shown, ...(words.length > MOST_WORDS ? ['…'] : [])].join(headings[language].and);
}

const titleIn = (title: Labels, language: Language): string => title[language] ?? title.zh ?? title.en ?? '';

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~]/g, '\\$&');
