import {
  EOF,
  type IParserErrorMessageProvider,
  type IRecognitionException,
  type IToken,
  type TokenType,
} from 'chevrotain';
import { diagnose } from '../diagnostics/catalogue.ts';
import type { Bilingual, Diagnostic, Language } from '../diagnostics/diagnostic.ts';
import { canonicalForm, type Keyword, type KeywordId, keywords } from './keywords.ts';

/** Rules whose beginning has too many forms to list are named instead. */
const ruleLabels: Readonly<Record<string, Bilingual>> = {
  who: {
    zh: '责任人（名称，或随机、轮流、指定、按规则）',
    en: 'who is responsible (a name, or by lot, rotation, designation, as rule)',
  },
  expectedWho: {
    zh: '责任人（名称，或随机、轮流、指定）',
    en: 'who is responsible (a name, or by lot, rotation, designation)',
  },
  value: { zh: '一个值', en: 'a value' },
  factValue: { zh: '一个值', en: 'a value' },
  plainLiteral: { zh: '一个值', en: 'a value' },
  operand: { zh: '一个值或字段', en: 'a value or a field' },
  primary: { zh: '一个值或字段', en: 'a value or a field' },
  unary: { zh: '一个条件', en: 'a condition' },
  whenClause: { zh: '一个条件，或“其他情形”', en: 'a condition, or "otherwise"' },
  relation: {
    zh: '比较（如“为”“属于”“大于”“早于”“已知”）',
    en: 'a comparison ("is", "in", ">", "before", "known" …)',
  },
  wordRelation: {
    zh: '比较（如“为”“属于”“大于”“早于”“已知”）',
    en: 'a comparison ("is", "in", ">", "before", "known" …)',
  },
  path: { zh: '字段或名称', en: 'a field or a name' },
  actor: { zh: '谁（机构、身份或字段）', en: 'who (a unit, a position or a field)' },
  duration: { zh: '期间（如 15日、5个工作日）', en: 'a period (15 days, 5 working days)' },
  title: { zh: '标题', en: 'a title' },
  typeReference: { zh: '类型', en: 'a type' },
  basicType: { zh: '类型', en: 'a type' },
  direction: { zh: '“最晚”“最早”“最大”或“最小”', en: '"latest", "earliest", "highest" or "lowest"' },
  expectation: { zh: '期望的结果', en: 'what is expected' },
  ruleClause: { zh: '一个条款', en: 'a clause' },
  declaration: { zh: '一项声明（如“规则”“定义”“例”）', en: 'a declaration ("rule", "define", "example" …)' },
};

const signLabels: Readonly<Record<string, Bilingual>> = {
  Name: { zh: '名称', en: 'a name' },
  Text: { zh: '引号中的文字', en: 'a text in quotes' },
  Date: { zh: '日期（如 2022-10-08）', en: 'a date (2022-10-08)' },
  Duration: { zh: '期间（如 15日）', en: 'a period (15 days)' },
  Number: { zh: '数字', en: 'a number' },
  RowOrdinal: { zh: '第几行', en: 'a row' },
  RowStart: { zh: '行首的“|”', en: 'the "|" that begins a row' },
  RowEnd: { zh: '行末的“|”', en: 'the "|" that ends a row' },
};

/** Chevrotain hands messages on as strings; ours carry what was expected, and become diagnostics in `toDiagnostic`. */
interface Expectation {
  readonly expected: Bilingual;
}

const encode = (expected: Bilingual): string => JSON.stringify({ expected } satisfies Expectation);

export const expectationMessages: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => encode(labelOf(expected)),
  buildNotAllInputParsedMessage: () => encode(ruleLabels.declaration as Bilingual),
  buildNoViableAltMessage: ({ expectedPathsPerAlt, ruleName }) =>
    encode(
      ruleLabels[ruleName] ??
        oneOf(expectedPathsPerAlt.flat().flatMap(([first]) => (first === undefined ? [] : [first]))),
    ),
  buildEarlyExitMessage: ({ expectedIterationPaths, ruleName }) =>
    encode(
      ruleLabels[ruleName] ??
        oneOf(expectedIterationPaths.flatMap(([first]) => (first === undefined ? [] : [first]))),
    ),
};

function labelOf(type: TokenType): Bilingual {
  const label = signLabels[type.name];
  if (label !== undefined) return label;
  if (type === EOF) return ruleLabels.declaration as Bilingual;
  if (type.name in keywords) {
    // English says `no` by the quantifier's token.
    const no = type.name === 'False' ? ('No' as const) : null;
    const id = type.name as KeywordId;
    return { zh: `“${canonicalForm(id, 'zh')}”`, en: `"${canonicalForm(no ?? id, 'en')}"` };
  }
  const sign = signs[type.name] ?? type.name;
  return { zh: `“${sign}”`, en: `"${sign}"` };
}

const signs: Readonly<Record<string, string>> = {
  Comma: '、',
  Colon: ':',
  Dot: '.',
  OpenParen: '(',
  CloseParen: ')',
  OpenBracket: '[',
  CloseBracket: ']',
  OpenBrace: '{',
  CloseBrace: '}',
  Arrow: '→',
  Plus: '+',
  Minus: '-',
  GreaterEqual: '>=',
  LessEqual: '<=',
  GreaterSign: '>',
  LessSign: '<',
  Pipe: '|',
  DoublePipe: '||',
};

function oneOf(types: readonly TokenType[]): Bilingual {
  return { zh: listOf(types, 'zh').join('或'), en: listOf(types, 'en').join(' or ') };
}

/** Words that a language does not have are left out, unless it has none of them. */
function listOf(types: readonly TokenType[], language: Language): readonly string[] {
  const own = types.filter(({ name }) => {
    if (!(name in keywords)) return true;
    const keyword: Keyword = keywords[name as KeywordId];
    return keyword[language].length > 0 || name === 'False';
  });
  const labels = (own.length > 0 ? own : types).map((type) => labelOf(type)[language]);
  return [...new Set(labels)].slice(0, 6);
}

/** What the parser stumbled over, in a judge's words. */
export function toDiagnostic(
  path: string,
  text: string,
  error: IRecognitionException & { previousToken?: IToken },
): Diagnostic {
  const { expected }: Expectation = JSON.parse(error.message);
  const { token, previousToken } = error;
  const atEnd = token.tokenType === EOF;
  const ended =
    atEnd ||
    (previousToken !== undefined &&
      !Number.isNaN(previousToken.startOffset) &&
      breaksLine(text, previousToken, token));
  if (ended) {
    // What is missing is missing where the words stop, not where the next clause begins.
    const end =
      previousToken === undefined || Number.isNaN(previousToken.startOffset)
        ? text.trimEnd().length
        : endOf(previousToken);
    if (error.name !== 'NotAllInputParsedException') {
      const start =
        previousToken === undefined || Number.isNaN(previousToken.startOffset)
          ? Math.max(0, end - 1)
          : previousToken.startOffset;
      return diagnose('SZ111', { file: path, start, end }, { expected });
    }
  }
  const span = { file: path, start: token.startOffset, end: endOf(token) };
  const found = { zh: `“${token.image}”`, en: `"${token.image}"` };
  if (error.name === 'NotAllInputParsedException') {
    return diagnose('SZ112', span, { found, isClause: isClauseWord(token.tokenType) });
  }
  return diagnose('SZ110', span, { expected, found });
}

/** A word that begins clauses, if of other declarations. */
function isClauseWord({ name }: TokenType): boolean {
  return name in keywords && keywords[name as KeywordId].role === 'clause';
}

const endOf = (token: IToken): number => token.startOffset + token.image.length;

const breaksLine = (text: string, before: IToken, after: IToken): boolean =>
  /[\r\n]/.test(text.slice(endOf(before), after.startOffset));
