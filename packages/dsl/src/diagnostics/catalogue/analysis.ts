import type { Bilingual } from '../diagnostic.ts';
import { error, warning } from './entry.ts';

interface Named {
  readonly name: Bilingual;
}

interface Pair {
  readonly name: Bilingual;
  readonly other: Bilingual;
}

/** What static analysis finds, each with a case that shows it where one can. */
export const analysis = {
  /** A condition that no case satisfies. */
  SZ401: warning<Named>(
    (p) => `“${p.name.zh}”的条件不可能成立`,
    (p) => `the condition of "${p.name.en}" can never hold`,
  ),
  /** A condition that every case satisfies. */
  SZ402: warning<Named>(
    (p) => `“${p.name.zh}”的条件总是成立，等于没有写条件`,
    (p) => `the condition of "${p.name.en}" always holds, as if there were none`,
  ),
  /** Two rules that can both hold, with different outcomes, and neither before the other. */
  SZ403: warning<Pair & { alike: number; isAll: boolean }>(
    (p) =>
      `“${p.name.zh}”和“${p.other.zh}”会同时成立而结果不同，又没有写谁优先${p.alike > 1 ? `；这样的行${p.isAll ? '共' : '不止'} ${p.alike} 行` : ''}`,
    (p) =>
      `"${p.name.en}" and "${p.other.en}" can both hold with different results, and neither goes before the other${p.alike > 1 ? `; so it is for ${p.isAll ? '' : 'more than '}${p.alike} rows` : ''}`,
  ),
  /** A rule that holds only where others go before it. */
  SZ404: warning<Named & { covers: Bilingual }>(
    (p) => `“${p.name.zh}”永远轮不到：凡它成立时，${p.covers.zh}都先成立`,
    (p) => `"${p.name.en}" is never reached: wherever it holds, ${p.covers.en} goes before it`,
  ),
  /** A rule without which nothing would change. */
  SZ405: warning<Pair>(
    (p) => `“${p.name.zh}”是多余的：凡它成立时，“${p.other.zh}”也成立，结果相同`,
    (p) => `"${p.name.en}" is redundant: wherever it holds, "${p.other.en}" holds too, with the same result`,
  ),
  /** Cases of a matter that no rule covers. */
  SZ406: warning<{ matter: Bilingual }>(
    (p) => `“${p.matter.zh}”有的情形没有规则可用；请写“当 其他情形”`,
    (p) => `some cases of "${p.matter.en}" have no rule; add one with "when otherwise"`,
  ),
  /** Precedence that goes round in a circle. */
  SZ407: error<{ cycle: string }>(
    (p) => `优先关系绕成了圈：${p.cycle}`,
    (p) => `the precedence goes round in a circle: ${p.cycle}`,
  ),
  /** Rows of a table that can both hold, with different outcomes. */
  SZ408: warning<Pair>(
    (p) => `“${p.name.zh}”和“${p.other.zh}”重叠而结果不同`,
    (p) => `"${p.name.en}" and "${p.other.en}" overlap with different results`,
  ),
  /** One action is due from one actor by two dates. */
  SZ409: warning<Pair & { action: Bilingual }>(
    (p) =>
      p.name.zh === p.other.zh
        ? `“${p.name.zh}”给“${p.action.zh}”定了两个不同的期限`
        : `“${p.name.zh}”和“${p.other.zh}”给“${p.action.zh}”定了不同的期限，会同时适用`,
    (p) =>
      p.name.zh === p.other.zh
        ? `"${p.name.en}" gives "${p.action.en}" two different due dates`
        : `"${p.name.en}" and "${p.other.en}" can both apply with different due dates of "${p.action.en}"`,
  ),
  /** A duty that is over before it begins. */
  SZ410: warning<Named & { action: Bilingual }>(
    (p) => `“${p.name.zh}”的义务“${p.action.zh}”无法履行：期限在开始之前届满`,
    (p) => `the duty "${p.action.en}" of "${p.name.en}" cannot be met: its period is over before it begins`,
  ),
  /** A state that no case reaches. */
  SZ411: warning<Named & { state: Bilingual }>(
    (p) => `程序“${p.name.zh}”的状态“${p.state.zh}”永远到不了`,
    (p) => `the state "${p.state.en}" of the procedure "${p.name.en}" is never reached`,
  ),
  /** A guarantee that a case breaks. */
  SZ412: error<Named>(
    (p) => `保证“${p.name.zh}”不成立`,
    (p) => `the guarantee "${p.name.en}" does not hold`,
  ),
  /** A question outside of the decidable fragment, or too large. */
  SZ413: warning<Named & { question: Bilingual; why: Bilingual }>(
    (p) => `未能断定“${p.name.zh}”${p.question.zh}：${p.why.zh}`,
    (p) => `it is not decided whether "${p.name.en}" ${p.question.en}: ${p.why.en}`,
  ),
  /** The rule for all other cases, where there are none. */
  SZ414: warning<Named>(
    (p) => `“${p.name.zh}”永远轮不到：其他规则已经覆盖全部情形`,
    (p) => `"${p.name.en}" is never reached: the other rules cover every case`,
  ),
  /** A condition that holds no more once a parameter has changed. */
  SZ415: warning<Named & { date: string }>(
    (p) => `自 ${p.date} 起，参数的新值使“${p.name.zh}”的条件不可能成立`,
    (p) =>
      `from ${p.date} on, the new value of a parameter keeps the condition of "${p.name.en}" from ever holding`,
  ),
  /** More of a kind than are listed: what was not looked at to the end is not passed over. */
  SZ416: warning<{ code: string; listed: number; more: number }>(
    (p) => `${p.code} 已列出 ${p.listed} 处，至多另有 ${p.more} 处没有列出；改正列出的之后请再分析`,
    (p) =>
      `${p.listed} findings of ${p.code} are listed, and at most ${p.more} more are not; mend these and analyse again`,
  ),
};
