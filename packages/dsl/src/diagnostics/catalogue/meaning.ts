import type { Bilingual } from '../diagnostic.ts';
import { error, warning } from './entry.ts';

interface Named {
  readonly name: string;
}

type Nothing = Record<never, never>;

export const meaning = {
  // ---- the package ----
  /** No policy header in a package that declares rules. */
  SZ301: error<Nothing>(
    () => '没有政策声明，请在文件开头写“政策 …”',
    () => 'there is no policy declaration; begin a file with "policy …"',
  ),
  /** Two policy headers in one package. */
  SZ302: error<Nothing>(
    () => '一个文件夹只能有一个政策声明',
    () => 'a folder holds one policy declaration only',
  ),
  /** A header line whose value is not of the kind that it needs. */
  SZ303: error<{ expected: Bilingual }>(
    (p) => `此处应为${p.expected.zh}`,
    (p) => `this should be ${p.expected.en}`,
  ),
  /** A policy that names no calendar. */
  SZ304: warning<Nothing>(
    () => '政策没有写明日历，期限只按周末顺延，日期为暂定；请写“日历 中国”',
    () => 'the policy names no calendar: weekends alone count and dates are provisional; write "calendar cn"',
  ),
  /** A policy whose matters have shipped bars that it does not use. */
  SZ305: warning<{ matter: string; library: string }>(
    (p) => `政策涉及“${p.matter}”，却没有引用“${p.library}”，其中的法定回避不起作用`,
    (p) =>
      `the policy is about "${p.matter}" but does not use "${p.library}", so its statutory bars do not hold`,
  ),
  /** A header line that stands twice. */
  SZ307: error<Nothing>(
    () => '这一行已经写过了',
    () => 'this line is there already',
  ),
  /** A policy that ends before it begins. */
  SZ308: error<Nothing>(
    () => '废止日期不能早于施行日期',
    () => 'the policy cannot end before it takes effect',
  ),
  /** A calendar that neither ships nor comes with the county. */
  SZ309: error<Named & { known: Bilingual }>(
    (p) => `“${p.name}”不是已有的日历；现有的是${p.known.zh}，本县的日历放在 calendar/*.json`,
    (p) =>
      `"${p.name}" is not a calendar that there is: ${p.known.en}; a county's own is put into calendar/*.json`,
  ),

  // ---- rules ----
  /** A rule that says nothing. */
  SZ321: error<Named & { what: Bilingual }>(
    (p) => `${p.what.zh}“${p.name}”没有内容`,
    (p) => `the ${p.what.en} "${p.name}" says nothing`,
  ),
  /** A clause that may stand once only. */
  SZ322: error<{ clause: Bilingual }>(
    (p) => `“${p.clause.zh}”只能写一次`,
    (p) => `"${p.clause.en}" may stand once only`,
  ),
  /** The last fallback may come to nothing. */
  SZ323: error<Nothing>(
    () => '最后一个责任人可能落空；请用“否则”写一个确定的机构，或在确定的机构中随机、轮流，或由确定的人指定',
    () =>
      'the last choice may come to nothing; end with "else" and a unit that is always known, or a choice among units that are',
  ),
  /** A bound element that the condition does not always bind. */
  SZ324: error<Named>(
    (p) => `“${p.name}”可能没有对应的对象：规则成立时不一定有满足条件的“${p.name}”`,
    (p) => `"${p.name}" may stand for nothing: the rule can hold without one that satisfies the condition`,
  ),
  /** Several elements may satisfy a `有`, and nothing says which the outcome means. */
  SZ325: error<Named>(
    (p) => `可能有多个“${p.name}”满足条件，请用“取 … 最晚”等写明用哪一个，或为其实体声明“排序”`,
    (p) =>
      `several "${p.name}" may satisfy the condition; say which with "latest by …" or declare an "order" of its entity`,
  ),
  /** Two bindings of one collection that cannot be told apart. */
  SZ326: error<Named>(
    (p) => `“${p.name}”用了两次，请各起一个名字，如“有 ${p.name} 甲 满足 …”`,
    (p) => `"${p.name}" is bound twice; give each a name, as in "some ${p.name} a where …"`,
  ),
  /** A conjunct after `满足` that says nothing of the element. */
  SZ327: warning<Named>(
    (p) => `这个条件与“${p.name}”无关，却写在它的“满足”里；请移到前面，或用括号隔开`,
    (p) =>
      `this condition says nothing of "${p.name}" but stands inside its "where"; move it to the front or use parentheses`,
  ),
  /** A second rule with `其他情形` for one matter. */
  SZ328: error<{ matter: string }>(
    (p) => `“${p.matter}”已经有一条“其他情形”的规则`,
    (p) => `"${p.matter}" has a rule for "otherwise" already`,
  ),
  /** Precedence of an `其他情形` rule, which comes after all others anyway. */
  SZ329: error<Named>(
    (p) => `“${p.name}”是“其他情形”的规则，本就排在最后，不能再写优先关系`,
    (p) => `"${p.name}" is the rule for "otherwise", which comes last anyway; it takes no precedence`,
  ),
  /** Precedence that leads back to where it began. */
  SZ330: error<{ cycle: string }>(
    (p) => `优先关系绕成了圈：${p.cycle}`,
    (p) => `the precedence goes round in a circle: ${p.cycle}`,
  ),
  /** Precedence of or over a rule that competes with nothing, or of another matter. */
  SZ331: warning<Named>(
    (p) => `与“${p.name}”没有竞争关系，这里的优先关系不起作用`,
    (p) => `there is no competition with "${p.name}", so this precedence has no effect`,
  ),
  /** `按 规则` that leads back to the rule that it stands in. */
  SZ332: error<Named>(
    (p) => `“按 规则 ${p.name}”绕回了本规则`,
    (p) => `"as rule ${p.name}" leads back to this rule`,
  ),
  /** `按 规则` of a rule that assigns nobody. */
  SZ333: error<Named>(
    (p) => `规则“${p.name}”没有“则 责任人”，不能照它办`,
    (p) => `the rule "${p.name}" assigns nobody, so nothing can be done as it says`,
  ),
  /** Two rows of a table without `首行` that may hold at once and lead to different results. */
  SZ334: error<{ row: number; other: number }>(
    (p) => `第${p.row}行与第${p.other}行可能同时成立，结果却不同；请让条件互斥，或在表头写“首行”`,
    (p) =>
      `rows ${p.row} and ${p.other} can hold at once and differ in result; make their conditions exclude each other, or write "first" in the table's heading`,
  ),
  /** Roles or an `其他情形` in a rule that assigns nobody. */
  SZ335: error<{ clause: Bilingual }>(
    (p) => `没有“则 责任人”的规则不能有“${p.clause.zh}”`,
    (p) => `a rule that assigns nobody cannot have "${p.clause.en}"`,
  ),
  /** `其他情形` anywhere but in a rule. */
  SZ336: error<Nothing>(
    () => '“其他情形”只能用在规则里',
    () => '"otherwise" belongs to rules only',
  ),
  /** A row that the table does not have. */
  SZ337: error<Named & { row: number }>(
    (p) => `“${p.name}”没有第${p.row}行`,
    (p) => `"${p.name}" has no row ${p.row}`,
  ),
  /** A fallback after a unit that is always known. */
  SZ339: warning<Nothing>(
    () => '前面的机构总能确定，轮不到这一个',
    () => 'the unit before this is always known, so this is never reached',
  ),
  /** A bar that bars nobody. */
  SZ338: error<Named>(
    (p) => `回避“${p.name}”没有写“则 不得由 …”`,
    (p) => `the bar "${p.name}" bars nobody; write "never …"`,
  ),

  // ---- look-ups and parameters ----
  /** A look-up that leaves members out. */
  SZ340: error<Named & { missing: string }>(
    (p) => `对照“${p.name}”缺少：${p.missing}；请补上，或写“其他：…”`,
    (p) => `the lookup "${p.name}" leaves out ${p.missing}; add them or an "else"`,
  ),
  /** A member that stands twice in one look-up. */
  SZ341: error<Named>(
    (p) => `“${p.name}”已经对照过了`,
    (p) => `"${p.name}" is looked up already`,
  ),
  /** Two values of a parameter from one day on. */
  SZ342: error<{ date: string }>(
    (p) => `同一天（${p.date}）起有两个值`,
    (p) => `there are two values from the same day, ${p.date}`,
  ),
  /** A file of data that is not there. */
  SZ344: error<{ path: string }>(
    (p) => `没有文件“${p.path}”`,
    (p) => `there is no file "${p.path}"`,
  ),
  /** A file of data that cannot be read row by row. */
  SZ345: error<Nothing>(
    () => '这一行不合 CSV 格式：引号没有配对，或者缺了列',
    () => 'this row is no CSV: a quote without its pair, or a column that is missing',
  ),
  /** A period that says from when it does not run. */
  SZ347: error<Nothing>(
    () => '期限没有写从何时起算；请写“自 … 起 … 内”',
    () => 'the period does not say what it runs from; write "within … of …"',
  ),
  /** A header row without a column that the look-up needs. */
  SZ346: error<Named>(
    (p) => `表头缺少“${p.name}”一列`,
    (p) => `the header row has no column "${p.name}"`,
  ),
  /** A look-up of something that is not an enum. */
  SZ343: error<Named>(
    (p) => `“${p.name}”不是枚举，不能对照`,
    (p) => `"${p.name}" is not an enum, so it cannot be looked up by`,
  ),

  // ---- procedures ----
  /** A state that nothing leads to. */
  SZ350: error<Named>(
    (p) => `状态“${p.name}”无法到达`,
    (p) => `the state "${p.name}" cannot be reached`,
  ),
  /** A state from which no final state can be reached. */
  SZ351: error<Named>(
    (p) => `状态“${p.name}”没有通向终态的出路`,
    (p) => `the state "${p.name}" has no way to a final state`,
  ),
  /** Two transitions that one event could take. */
  SZ352: error<Named & { actor: string }>(
    (p) => `${p.actor}“${p.name}”有两种走向，无法确定走哪一种`,
    (p) => `"${p.name}" by ${p.actor} could lead two ways`,
  ),
  /** Two different deadlines in one state. */
  SZ353: error<Named>(
    (p) => `状态“${p.name}”有两个不同的期限`,
    (p) => `the state "${p.name}" has two different deadlines`,
  ),
  /** `逾期` where no period runs. */
  SZ354: error<Named>(
    (p) => `状态“${p.name}”没有期限，不会逾期`,
    (p) => `no period runs in the state "${p.name}", so nothing can expire`,
  ),
  /** `所选` where nothing is chosen. */
  SZ355: error<Nothing>(
    () => '没有写“从 … ”可选的范围，“所选”无所指',
    () => 'nothing is chosen here; write "choosing from …" before it',
  ),
  /** A procedure without states, or without a final one. */
  SZ356: error<Named>(
    (p) => `程序“${p.name}”没有终态`,
    (p) => `the procedure "${p.name}" has no final state`,
  ),
  /** Two `逾期` lines in one state. */
  SZ357: error<Named>(
    (p) => `状态“${p.name}”有两个“逾期”`,
    (p) => `the state "${p.name}" has two "on expiry"`,
  ),

  // ---- examples ----
  /** An example without facts, or with two sets of them. */
  SZ360: error<Named>(
    (p) => `例“${p.name}”须有且只有一个“给定”`,
    (p) => `the example "${p.name}" needs one "given", and one only`,
  ),
  /** An example that expects nothing. */
  SZ361: warning<Named>(
    (p) => `例“${p.name}”没有“期望”，什么也检验不了`,
    (p) => `the example "${p.name}" expects nothing, so it tests nothing`,
  ),
  /** `按 规则` or `所选` where somebody has to be named. */
  SZ362: error<{ written: Bilingual }>(
    (p) => `这里要写明是谁，不能写“${p.written.zh}”`,
    (p) => `this says who is expected; "${p.written.en}" names nobody`,
  ),
  /** An event before the one that it is written after. */
  SZ363: error<Nothing>(
    () => '后一事件早于前一事件；请按时间先后写',
    () => 'this is before the event that it is written after; write events in the order of time',
  ),
  /** An event of no procedure of the example's matter. */
  SZ364: error<Named>(
    (p) => `“${p.name}”不是本事项任何程序中的动作`,
    (p) => `"${p.name}" is no step of any procedure of this matter`,
  ),
  /** A procedure, or a rule named by `按 规则`, of another matter. */
  SZ365: error<Named & { what: Bilingual }>(
    (p) => `${p.what.zh}“${p.name}”不适用于这里的事项`,
    (p) => `the ${p.what.en} "${p.name}" is not for the matter at hand`,
  ),
  /** `逾期` in an example of a matter whose procedures say nothing of it. */
  SZ368: error<Nothing>(
    () => '本事项的程序没有一处写“逾期 → …”，不会逾期',
    () => 'no procedure of this matter says what "on expiry" leads to, so nothing expires',
  ),
  /** A choice told of an event that chooses nobody. */
  SZ369: error<Named>(
    (p) => `“${p.name}”没有可选的范围，“所选”无所指`,
    (p) => `"${p.name}" chooses from nothing, so nobody is chosen`,
  ),

  // ---- guarantees and the negative list ----
  /** A guarantee that names nobody. */
  SZ366: error<Named>(
    (p) => `保证“${p.name}”没有写“则 责任人 …”`,
    (p) => `the guarantee "${p.name}" names nobody; write "then assign …"`,
  ),
  /** An item of the negative list without points, or with points that are no positive number. */
  SZ367: error<Named>(
    (p) => `负面清单“${p.name}”须写明扣分，如“记 2 分”，分值大于零`,
    (p) => `the negative-list item "${p.name}" needs points above zero, as in "deduct 2"`,
  ),

  // ---- inheritance ----
  /** A base that is not there. */
  SZ370: error<Named & { nearest: string | null }>(
    (p) => `没有名为“${p.name}”的基准政策${p.nearest === null ? '' : `，是否想写“${p.nearest}”？`}`,
    (p) =>
      `there is no policy "${p.name}" to be based on${p.nearest === null ? '' : `; did you mean "${p.nearest}"?`}`,
  ),
  /** A base that is there in another version only. */
  SZ371: error<Named & { versions: string }>(
    (p) => `“${p.name}”没有这一版本，现有版本：${p.versions}`,
    (p) => `"${p.name}" has no such version; there is ${p.versions}`,
  ),
  /** A bar that a policy would disable or replace. */
  SZ372: error<Named>(
    (p) => `“${p.name}”是回避，不得停用、替换`,
    (p) => `"${p.name}" is a bar; it cannot be disabled or replaced`,
  ),
  /** `按 规则` of a rule that is disabled. */
  SZ373: error<Named>(
    (p) => `规则“${p.name}”已停用，这里却要按它办；请替换而不停用，或一并替换这条规则`,
    (p) =>
      `the rule "${p.name}" is disabled, but this does as it says; replace it instead, or this rule as well`,
  ),
  /** A change of a parameter that a bar uses. */
  SZ374: error<Named & { bar: string }>(
    (p) => `回避“${p.bar}”用到参数“${p.name}”，修改它会架空回避`,
    (p) => `the bar "${p.bar}" uses the parameter "${p.name}"; changing it would hollow out the bar`,
  ),
  /** An amendment of something of the policy's own. */
  SZ375: error<Named>(
    (p) => `“${p.name}”是本政策自己的，请直接改它`,
    (p) => `"${p.name}" is this policy's own; change it where it stands`,
  ),
  /** An amendment that leaves everything as it was. */
  SZ376: error<Named>(
    (p) => `“${p.name}”与基准政策相同，没有改变`,
    (p) => `"${p.name}" is as in the base: nothing changes`,
  ),
  /** Two amendments of one thing. */
  SZ377: error<Named>(
    (p) => `“${p.name}”已经修改、停用或替换过了`,
    (p) => `"${p.name}" is changed, disabled or replaced already`,
  ),
  /** A replacement that is for another matter. */
  SZ378: error<Named>(
    (p) => `替换“${p.name}”的规则须适用于同一事项`,
    (p) => `what replaces "${p.name}" must be for the same matter`,
  ),
  /** A field whose name an inherited bar or definition means otherwise. */
  SZ379: error<Named & { bar: string }>(
    (p) => `新增的“${p.name}”改变了“${p.bar}”的含义，请换一个名称`,
    (p) => `the new "${p.name}" changes what "${p.bar}" means; give it another name`,
  ),

  // ---- calendars ----
  /** What is wrong in a county's calendar file. */
  SZ380: error<{ found: string; expected: Bilingual }>(
    (p) => `日历文件：这里要求 ${p.expected.zh}${p.found === '' ? '' : `，写的是 ${p.found}`}`,
    (p) => `the calendar file: expected ${p.expected.en}${p.found === '' ? '' : `, found ${p.found}`}`,
  ),
};
