import { error } from './entry.ts';

/** SZ1xx: the text cannot be read. */
export const syntax = {
  /** A character that the language has no use for. */
  SZ101: error<{ found: string }>(
    ({ found }) => `这里不能用“${found}”；如是名称的一部分，请写作「…」`,
    ({ found }) => `"${found}" has no place here; if it is part of a name, quote the name with \`…\``,
  ),
  /** A text without its closing quote. */
  SZ102: error<{ quote: string }>(
    ({ quote }) => `文字缺少右引号：以 ${quote} 开头的文字要在同一行内结束`,
    ({ quote }) => `the text that begins with ${quote} is not closed on its line`,
  ),
  /** A quoted name without its closing quote. */
  SZ103: error<{ quote: string }>(
    ({ quote }) => `名称缺少右引号：以 ${quote} 开头的名称要在同一行内结束`,
    ({ quote }) => `the name that begins with ${quote} is not closed on its line`,
  ),
  /** Unspaced Chinese with two readings. */
  SZ104: error<{ run: string; first: string; second: string }>(
    ({ run, first, second }) => `“${run}”有两种读法：“${first}”或“${second}”；请用空格分开`,
    ({ run, first, second }) =>
      `"${run}" can be read as "${first}" or as "${second}"; separate the words with spaces`,
  ),
  /** Something else was expected. */
  SZ110: error<{ expected: { zh: string; en: string }; found: { zh: string; en: string } }>(
    ({ expected, found }) => `这里写的是${found.zh}，应当是${expected.zh}`,
    ({ expected, found }) => `found ${found.en}, expected ${expected.en}`,
  ),
  /** A clause that ends too early. */
  SZ111: error<{ expected: { zh: string; en: string } }>(
    ({ expected }) => `这里没有写完，还缺${expected.zh}`,
    ({ expected }) => `this is not complete: ${expected.en} is missing`,
  ),
  /** Words that belong to no clause. */
  SZ112: error<{ found: { zh: string; en: string }; isClause: boolean }>(
    ({ found, isClause }) =>
      isClause
        ? `${found.zh}不能写在这里：这项声明没有这样的条款`
        : `${found.zh}不属于任何条款；条款要以“当”“则”“由”“可”“依据”等开头`,
    ({ found, isClause }) =>
      isClause
        ? `${found.en} cannot stand here: this declaration has no such clause`
        : `${found.en} belongs to no clause; a clause begins with "when", "then", "duty", "may", "citing" …`,
  ),
  /** A date that is not in the calendar. */
  SZ113: error<{ date: string }>(
    ({ date }) => `“${date}”不是日历上的日期`,
    ({ date }) => `"${date}" is not a date of the calendar`,
  ),
  /** Parentheses, lists or negations nested beyond any reader. */
  SZ114: error<{ limit: number }>(
    ({ limit }) => `嵌套超过 ${limit} 层，这个条款未读；请拆成几项“定义”`,
    ({ limit }) =>
      `nested more than ${limit} deep, so that this clause is not read: split it into definitions`,
  ),
  /** A declaration of a literate file that goes on in another fence. */
  SZ115: error<Record<never, never>>(
    () => '这项声明从前一个代码块延续到这里；一项声明要写在一个代码块之内',
    () => 'this goes on from the fence before; a declaration stands in one fence',
  ),
  /** A row of a table with more or fewer cells than its header. */
  SZ116: error<{ cells: number; columns: number; side: { zh: string; en: string } }>(
    ({ cells, columns, side }) => `这一行“||”${side.zh}有 ${cells} 格，表头有 ${columns} 格；不限的写“-”`,
    ({ cells, columns, side }) =>
      `this row has ${cells} cell(s) on the ${side.en} of "||", the header has ${columns}; write "-" for any`,
  ),
};
