import type { Bilingual } from '../diagnostic.ts';
import { hint, warning } from './entry.ts';

interface Named {
  readonly name: string;
}

interface Kind {
  readonly what: Bilingual;
}

/** SZ5xx: the text is right, and could be better. Each can be silenced with a reason: `# 不查 SZ501: …`. */
export const lint = {
  // ---- sources ----
  /** A rule and its like without a source or a note. */
  SZ501: warning<Named & Kind>(
    (p) => `${p.what.zh}“${p.name}”没有依据也没有说明；请写“依据 "…"”，没有出处的写“说明 "…"”`,
    (p) =>
      `the ${p.what.en} "${p.name}" has no source and no note; add "citing" or, where there is none, "note"`,
  ),
  /** A source that says nothing. */
  SZ502: warning<{ clause: Bilingual }>(
    (p) => `“${p.clause.zh}”是空的`,
    (p) => `this "${p.clause.en}" is empty`,
  ),
  /** A policy without one of the lines that tell which policy it is. */
  SZ503: hint<{ line: Bilingual; example: Bilingual }>(
    (p) => `政策没有写明${p.line.zh}；请加一行“${p.example.zh}”`,
    (p) => `the policy does not say its ${p.line.en}; add a line "${p.example.en}"`,
  ),

  // ---- what nothing uses ----
  /** A definition or a look-up that nothing reads. */
  SZ510: warning<Named & Kind>(
    (p) => `${p.what.zh}“${p.name}”没有任何地方用到`,
    (p) => `the ${p.what.en} "${p.name}" is used nowhere`,
  ),
  /** A parameter that nothing reads. */
  SZ511: warning<Named>(
    (p) => `参数“${p.name}”没有任何地方用到，改它不会改变任何结果`,
    (p) => `the parameter "${p.name}" is used nowhere: changing it changes nothing`,
  ),
  /** A procedure that no rule opens. */
  SZ512: warning<Named>(
    (p) => `程序“${p.name}”没有规则写“可 ${p.name}”，谁也不能启动它`,
    (p) => `no rule says "may ${p.name}", so nobody can begin this procedure`,
  ),
  /** A section without rules. */
  SZ513: warning<Named>(
    (p) => `节“${p.name}”里没有规则或者表`,
    (p) => `the section "${p.name}" has no rules and no tables`,
  ),
  /** A word of the county's own vocabulary that nothing uses. */
  SZ514: hint<Named & Kind>(
    (p) => `${p.what.zh}“${p.name}”没有任何规则、定义或者例用到`,
    (p) => `no rule, definition or example uses the ${p.what.en} "${p.name}"`,
  ),

  // ---- literals ----
  /** One period of one action, or against one date, in several rules. */
  SZ520: hint<{ value: string; about: string; count: number }>(
    (p) => `“${p.about}”的期限 ${p.value} 在 ${p.count} 条规则里各写了一遍；改为参数，以后只改一处`,
    (p) =>
      `the period ${p.value} of "${p.about}" is written in ${p.count} rules; as a parameter it changes in one place`,
  ),
  /** An amount written into a condition. */
  SZ521: hint<Named & { value: string }>(
    (p) => `“${p.name}”的限额 ${p.value} 直接写在条件里；改为参数，可以注明出处，也可以按日期调整`,
    (p) =>
      `the limit ${p.value} of "${p.name}" stands bare in a condition; a parameter has a source and can change by date`,
  ),
  /** The dated values of a parameter, not in the order of their dates. */
  SZ522: warning<{ date: string; earlier: string }>(
    (p) => `${p.date} 起的值写在 ${p.earlier} 之后；请按日期先后排列`,
    (p) =>
      `the value from ${p.date} stands after that from ${p.earlier}; put them in the order of their dates`,
  ),

  // ---- titles and names ----
  /** A title that names a period which the rule does not have. */
  SZ530: warning<Named & { says: string; has: string }>(
    (p) => `标题“${p.name}”说的是 ${p.says}，规则里写的却是 ${p.has}`,
    (p) => `the title "${p.name}" says ${p.says}, but the rule has ${p.has}`,
  ),
  /** A title that names a unit which the rule does not. */
  SZ531: warning<Named & { says: string; has: string }>(
    (p) => `标题“${p.name}”提到“${p.says}”，规则里的责任人却是“${p.has}”`,
    (p) => `the title "${p.name}" names "${p.says}", but the rule assigns "${p.has}"`,
  ),
  /** A title without the language that its like have. */
  SZ532: hint<Named & Kind & { language: Bilingual }>(
    (p) => `${p.what.zh}“${p.name}”没有${p.language.zh}名称，其余的大多有；译文会沿用原名`,
    (p) =>
      `the ${p.what.en} "${p.name}" has no ${p.language.en} title, though most others have one; a translation keeps this one`,
  ),
  /** A name that is also an operator and another name. */
  SZ533: hint<Named & { word: string }>(
    (p) =>
      `名称“${p.name}”也可以读成“${p.word}”和别的名称，不加空格书写时分不清；请写作「${p.name}」或者换一个名称`,
    (p) =>
      `the name "${p.name}" can also be read as "${p.word}" and other names in unspaced text; quote it or choose another`,
  ),

  // ---- rules ----
  /** Two rules that say the same. */
  SZ540: warning<Named & Kind & { other: string }>(
    (p) => `${p.what.zh}“${p.name}”与“${p.other}”内容完全相同`,
    (p) => `the ${p.what.en} "${p.name}" says the same as "${p.other}"`,
  ),
  /** Precedence that other clauses give already. */
  SZ541: hint<Named>(
    (p) => `与“${p.name}”的先后已由别的优先关系得出，这里可以不写`,
    (p) => `the precedence over or under "${p.name}" follows from other clauses; it need not be written`,
  ),
  /** Competing rules of a matter, and none for all other cases. */
  SZ542: hint<{ matter: string }>(
    (p) => `事项“${p.matter}”没有“其他情形”的规则，哪条规则都不成立的案件会落空`,
    (p) =>
      `the matter "${p.matter}" has no rule for "otherwise": a case that no rule fits is left without an answer`,
  ),
  /** A choice that an earlier one names already. */
  SZ543: warning<Named>(
    (p) => `“${p.name}”前面已经写过，再写一次不起作用`,
    (p) => `"${p.name}" is named before; naming it again changes nothing`,
  ),

  // ---- conditions ----
  /** `非 … 不为 …`, `非 非 …`, `非 … 未知`. */
  SZ550: hint<{ better: string }>(
    (p) => `两个否定等于肯定；请直接写“${p.better}”`,
    (p) => `two negations are none; write "${p.better}"`,
  ),
  /** `X 为 是`. */
  SZ551: hint<{ better: string }>(
    (p) => `是否本身就是条件；请直接写“${p.better}”`,
    (p) => `a yes/no is a condition itself; write "${p.better}"`,
  ),
  /** A condition in every arm of an `或`. */
  SZ552: hint<{ condition: string }>(
    (p) => `“${p.condition}”在“或”的每一边都写了；提到外面，只写一次`,
    (p) => `"${p.condition}" stands in every arm of this "or"; write it once, outside`,
  ),
  /** A condition twice in one `且` or `或`. */
  SZ553: warning<{ condition: string }>(
    (p) => `“${p.condition}”写了两次`,
    (p) => `"${p.condition}" is written twice`,
  ),
  /** `X 为 A 或 X 为 B`. */
  SZ554: hint<{ better: string }>(
    (p) => `同一项的几个取值，请写成“${p.better}”`,
    (p) => `several values of one thing are better written as "${p.better}"`,
  ),
  /** A list of one, or a member twice. */
  SZ555: warning<Named>(
    (p) => `“${p.name}”在这一列里已经写过了`,
    (p) => `"${p.name}" is in this list already`,
  ),
  /** A condition that nobody takes in at a glance. */
  SZ556: hint<{ count: number; limit: number }>(
    (p) => `这个条件有 ${p.count} 项，超过 ${p.limit} 项难以一眼看懂；请用“定义”给其中一部分起个名称`,
    (p) =>
      `this condition has ${p.count} parts; more than ${p.limit} are hard to take in: name some of them with "define"`,
  ),
  /** A list that a definition has a name for. */
  SZ557: hint<Named>(
    (p) => `这正是定义“${p.name}”的内容；请写“${p.name}”，以后只改一处`,
    (p) => `this is what "${p.name}" is defined as; write "${p.name}" so that it changes in one place`,
  ),

  // ---- examples ----
  /** A competing rule that no example expects. */
  SZ560: hint<Named & Kind>(
    (p) =>
      `没有例写“期望 规则 为 ${p.name}”；改错了这${p.what.zh === '表' ? '张表' : '条规则'}，不会有例发现`,
    (p) =>
      `no example says "expect rule is ${p.name}", so no example would notice that this ${p.what.en} went wrong`,
  ),
  /** An example that differs from another in names only. */
  SZ561: hint<Named & { other: string }>(
    (p) => `例“${p.name}”与“${p.other}”除姓名、案号外完全相同，检验不出新东西`,
    (p) =>
      `the example "${p.name}" differs from "${p.other}" in names and case numbers only; it tests nothing new`,
  ),
  /** A policy without any example. */
  SZ562: hint<Named>(
    (p) => `政策“${p.name}”一个例也没有；改错了任何一条规则，都不会有例发现`,
    (p) => `the policy "${p.name}" has no examples at all, so nothing would notice that a rule went wrong`,
  ),

  // ---- silences ----
  /** A silence without a reason. */
  SZ590: warning<{ codes: string }>(
    (p) => `没有写理由，不起作用；请写“不查 ${p.codes}: 理由”`,
    (p) => `this has no effect without a reason; write "ignore ${p.codes}: reason"`,
  ),
  /** A silence of what is neither a finding of the linter nor a warning of the analysis. */
  SZ591: warning<{ code: string }>(
    (p) => `${p.code} 不能用注释免查；只有文风检查（SZ501–SZ562）和分析的警告（SZ401–SZ416）可以`,
    (p) =>
      `${p.code} cannot be ignored; only findings of the linter (SZ501–SZ562) and warnings of the analysis (SZ401–SZ416) can`,
  ),
  /** A silence that silences nothing. */
  SZ592: warning<{ code: string }>(
    (p) => `这里没有 ${p.code} 要免查，可以删去这条注释`,
    (p) => `there is no ${p.code} here to ignore; this comment can go`,
  ),
};
