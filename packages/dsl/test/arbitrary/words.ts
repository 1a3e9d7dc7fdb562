import type { SymbolTable } from '../../src/check/symbols.ts';

export interface Word {
  readonly zh: string | null;
  readonly en: string | null;
}

const word = (zh: string | null, en: string | null): Word => ({ zh, en });

/** The small vocabulary of generated policies: plain names, names that need quotes, and names that are keywords elsewhere. */
export const words = {
  policy: [word('示例县首责制', 'sample_county')],
  library: [word('示例词汇', 'sample_words')],
  section: [word('首审负责', 'first_trial'), word('普通分案', null)],
  rule: [
    word('程序审理后再诉', 're-suit after a procedural ending'),
    word('实体审理后衍生', 'derived'),
    word('未发现首审', null),
    word('一般规则(试行)', 'general rule "A"'),
    word(null, 'fallback'),
  ],
  definition: [word('程序审理', 'procedural'), word('实体审理', null)],
  parameter: [word('分流期限', 'divert_period'), word('限额', 'limit')],
  lookup: [word('主办庭', 'division')],
  table: [word('首诉分办', 'petition_table'), word('分办表(二)', null)],
  bar: [word('发回重审另行组成合议庭', 'new panel on remand')],
  procedure: [word('首审复核', 'first-trial review'), word('漏审复核', 'missed_review')],
  state: [word('已收案', 'taken'), word('复核中', 'reviewing'), word('已确定', 'settled')],
  example: [word('撤诉三个月后再诉', 'three months later'), word('国庆后收到', null)],
  guarantee: [word('归原承办人', 'back to the first judge')],
  negative: [word('超期分流', 'late diversion')],
  enum: [word('结案方式', 'outcome')],
  member: [
    word('撤诉', 'withdrawn'),
    word('判决', 'judgment'),
    word('生命权、健康权纠纷', 'injury'),
    word('归档', 'archive'),
  ],
  unit: [word('立案庭', 'filing_division'), word('民一庭', 'civil_1'), word('法院', 'court')],
  position: [word('收案人', 'receiver')],
  role: [word('协办', 'assistant'), word('说明', 'note')],
  action: [word('分流', 'divert'), word('审查立案', 'examine')],
  entity: [word('前案', 'prior')],
  matter: [word('起诉', 'filing')],
  dateField: [word('收到日期', 'received'), word('结案日期', 'closed_on')],
  booleanField: [word('同一纠纷', 'same_dispute'), word('示范案件', 'model')],
  personField: [word('承办人', 'handler'), word('状态', 'state')],
  listField: [word('前案列', 'priors')],
  amountField: [word('标的额', 'amount')],
  binder: [word('甲', 'p')],
  person: [word('王某', 'wang'), word('李', 'li'), word('张某(女)', 'zhang san')],
  court: [word('川1527', 'sc1527')],
  calendar: [word('中国', 'cn')],
} as const satisfies Record<string, readonly Word[]>;

/** Knows the vocabulary's titles, and knows each name by its text. */
export const wordSymbols: SymbolTable = (() => {
  const all = Object.values<readonly Word[]>(words)
    .flat()
    .map((title) => ({
      kind: 'member' as const,
      id: title.en ?? title.zh ?? '',
      title,
      declaredAt: null,
      type: null,
      owner: null,
    }));
  const byText = new Map(
    all.flatMap((symbol) => [symbol.title.zh, symbol.title.en].map((text) => [text, symbol])),
  );
  return { all, of: ({ text }) => byText.get(text) };
})();
