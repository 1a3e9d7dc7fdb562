import { checkPackage, printFile } from '@shouze/dsl';
import { describe, expect, it } from 'vitest';
import { witnessExample } from '../../src/analysis/words/witness-example.ts';
import { calendarFor, runExamples } from '../../src/index.ts';
import { checked, county, findings, folder, libraries, told } from './small-county.ts';

const ELSE = `规则 其余 适用于 起诉
  当 其他情形
  则 责任人 为 立案庭
`;

function rule(name: string, when: string, who = '立案庭', more = ''): string {
  return `规则 ${name} 适用于 起诉\n  ${when === '' ? '' : `当 ${when}\n  `}则 责任人 为 ${who}\n${more}`;
}

describe('conflict', () => {
  it('names two rules that can both hold with different outcomes', () => {
    const policy = county(
      rule('甲', '案由 为 离婚纠纷', '民一庭') + rule('乙', '标的额 大于 5万', '民二庭') + ELSE,
    );
    expect(told(policy)).toEqual(['conflict: 乙, 甲']);
  });

  it('finds none where one goes before the other, where they agree, or where they never meet', () => {
    const before = rule('乙', '标的额 大于 5万', '民二庭', '  优先于 甲\n');
    expect(told(county(rule('甲', '案由 为 离婚纠纷', '民一庭') + before + ELSE))).toEqual([]);
    expect(told(county(rule('甲', '案由 为 离婚纠纷') + rule('乙', '标的额 大于 5万') + ELSE))).toEqual([]);
    expect(
      told(
        county(rule('甲', '标的额 不大于 5万', '民一庭') + rule('乙', '标的额 大于 5万', '民二庭') + ELSE),
      ),
    ).toEqual([]);
  });

  it('is only where the results really differ: of one list, the elements have to', () => {
    const policy = county(
      rule('甲', '有 前案 满足 同一纠纷', '前案.承办人 否则 立案庭') +
        rule('乙', '有 前案 满足 衍生自', '前案.承办人 否则 立案庭') +
        ELSE,
    );
    const [finding] = findings(policy);
    expect(finding?.kind).toBe('conflict');
    expect(finding?.witness?.priors).toHaveLength(2);
  });

  it('shows earlier cases that are over when the case comes in, where that will do', () => {
    const apart = '有 前案 某 满足 (有 前案 另一 满足 某.结案日期 + 6个月 早于 另一.结案日期)';
    const [finding] = findings(
      county(rule('甲', apart, '民一庭') + rule('乙', '标的额 大于 5万', '民二庭') + ELSE),
    );
    const { received, priors } = finding?.witness ?? {};
    const days = JSON.stringify(priors).match(/\d{4}-\d\d-\d\d/g) ?? [];
    expect(days).toHaveLength(2);
    expect(days.filter((day) => day > String(received))).toEqual([]);
  });

  it('sees dates with periods on both sides', () => {
    const early = rule('甲', '有 前案 满足 本件.收到日期 早于 结案日期 + 6个月', '民一庭');
    const late = (days: string) =>
      rule('乙', `每个 前案 满足 结案日期 + ${days} 早于 本件.收到日期`, '民二庭');
    expect(told(county(early + late('7个月') + ELSE))).toEqual([]);
    expect(told(county(early + late('150日') + ELSE))).toEqual(['conflict: 乙, 甲']);
  });

  it('numbers earlier cases as cases of their kind', () => {
    const text = (name: string, unit: string): string => `规则 ${name} 适用于 执行申请
  当 有 前执行案件 满足 同批 取 案号 最小
  则 责任人 为 ${unit}
`;
    const [finding] = findings(county(`${text('甲', '民一庭')}${text('乙', '民二庭')}`));
    expect(finding?.witness?.prior_enforcements).toMatchObject([{ case_number: '(2022)川1527执123号' }]);
  });

  it('offers either direction as an edit that mends it', () => {
    const path = 'small.shouze';
    const policy = county(
      rule('甲', '案由 为 离婚纠纷', '民一庭') + rule('乙', '标的额 大于 5万', '民二庭') + ELSE,
    );
    const [finding] = findings(policy);
    const fixes = finding?.fixes ?? [];
    expect(fixes.map(({ title }) => title.zh)).toEqual(['“乙”优先于“甲”', '“甲”优先于“乙”']);
    for (const { edits } of fixes) {
      const text = edits.reduce(
        (before, { span, text }) => before.slice(0, span.start) + text + before.slice(span.end),
        source(policy),
      );
      expect(told(checked([{ path, text }]))).toEqual([]);
    }
  });
});

/** The one file of a county of `county`. */
function source(_: unknown): string {
  return `政策 小县 small
  版本 1
  法院 川1527
  施行 2022年1月1日
  日历 中国
  引用 标准词汇

${rule('甲', '案由 为 离婚纠纷', '民一庭')}${rule('乙', '标的额 大于 5万', '民二庭')}${ELSE}`;
}

describe('conditions', () => {
  it('tells those that never hold', () => {
    expect(told(county(rule('甲', '标的额 大于 5万 且 标的额 小于 4万') + ELSE))).toEqual([
      'unsatisfiable: 甲',
    ]);
    expect(told(county(rule('甲', '案由 为 离婚纠纷 且 案由 不属于 离婚纠纷、抚养纠纷') + ELSE))).toEqual([
      'unsatisfiable: 甲',
    ]);
    expect(
      told(
        county(
          rule(
            '甲',
            '有 前案 满足 同一纠纷 且 结案日期 晚于 本件.收到日期 且 结案日期 + 1个月 早于 本件.收到日期',
          ) + ELSE,
        ),
      ),
    ).toEqual(['unsatisfiable: 甲']);
    expect(
      told(county(rule('甲', '(前案 数量 小于 2) 且 (前案 数量 不小于 2 满足 同一纠纷)') + ELSE)),
    ).toEqual(['unsatisfiable: 甲']);
    expect(
      told(county(rule('甲', '(无 前案 满足 同一纠纷) 且 有 前案 满足 同一纠纷 且 衍生自') + ELSE)),
    ).toEqual(['unsatisfiable: 甲']);
    expect(told(county(rule('甲', '标的额 未知 且 标的额 大于 5万') + ELSE))).toEqual(['unsatisfiable: 甲']);
  });

  it('tells those that always hold, and with them what is never reached', () => {
    expect(told(county(rule('甲', '案由 为 离婚纠纷 或 案由 不为 离婚纠纷') + ELSE))).toEqual([
      'tautology: 甲',
      'unreachable: 其余',
    ]);
    expect(told(county(rule('甲', '标的额 大于 5万 或 标的额 不大于 5万') + ELSE))).toEqual([]);
    expect(
      told(county(rule('甲', '收到日期 晚于 2022年5月1日 或 收到日期 不晚于 2022年5月1日') + ELSE)),
    ).toEqual(['tautology: 甲', 'unreachable: 其余']);
  });

  it('tells when a parameter empties a rule', () => {
    const limit = '参数 限额 为 5万\n  自 2023年1月1日 起 为 3万\n\n';
    const policy = county(limit + rule('甲', '标的额 大于 4万 且 标的额 不大于 限额') + ELSE);
    expect(told(policy)).toEqual(['unsatisfiable: 甲']);
    expect(findings(policy)[0]?.message.zh).toContain('2023-01-01');
    const wider = limit.replace('3万', '4.1万');
    expect(told(county(wider + rule('甲', '标的额 大于 4万 且 标的额 不大于 限额') + ELSE))).toEqual([]);
  });

  it('knows that a policy is asked only about its own time', () => {
    expect(told(county(rule('甲', '收到日期 早于 2022年1月1日') + ELSE))).toEqual(['unsatisfiable: 甲']);
  });
});

describe('reach and cover', () => {
  it('tells what others cover together', () => {
    const rules =
      rule('甲', '标的额 不大于 5万', '民一庭', '  优先于 丙\n') +
      rule('乙', '标的额 大于 5万', '民二庭', '  优先于 丙\n') +
      rule('丙', '案由 为 离婚纠纷 且 标的额 大于 1万', '立案庭');
    expect(told(county(rules + ELSE))).toEqual(['unreachable: 丙, 乙, 甲']);
  });

  it('tells rows that an earlier row covers', () => {
    const table = `表 分办 适用于 起诉 首行
| 标的额    | 案由     || 责任人 |
| >= 5万    | -        || 民一庭 |
| >= 10万   | 离婚纠纷 || 民二庭 |
| -         | -        || 立案庭 |
`;
    expect(told(county(table))).toEqual(['unreachable: 分办 第2行, 分办 第1行']);
  });

  it('shows a case that no rule covers', () => {
    const policy = county(rule('甲', '标的额 大于 5万') + rule('乙', '标的额 小于 5万'));
    const [finding] = findings(policy);
    expect([finding?.kind, finding?.witness]).toEqual(['gap', expect.objectContaining({ amount: 50_000 })]);
    const covered = rule('甲', '标的额 大于 5万') + rule('乙', '非 标的额 大于 5万');
    expect(told(county(covered))).toEqual([]);
  });

  it('tells a row that a later one stands for, unless one between them has another result', () => {
    const rows = (between: string) => `表 分办 适用于 起诉 首行
| 标的额    | 案由     || 责任人 |
| >= 10万   | 离婚纠纷 || 民一庭 |
| ${between} || 民二庭 |
| >= 5万    | -        || 民一庭 |
| -         | -        || 立案庭 |
`;
    expect(told(county(rows('< 3万 | -')))).toEqual(['redundant: 分办 第1行, 分办 第3行']);
    expect(told(county(rows('>= 20万 | -')))).toEqual([]);
  });

  it('tells a rule without which nothing changes', () => {
    const policy = county(rule('甲', '标的额 大于 5万') + rule('乙', '标的额 大于 10万') + ELSE);
    expect(told(policy)).toEqual(['redundant: 乙, 甲']);
  });
});

describe('duties and procedures', () => {
  it('tells two due dates of one action', () => {
    const duty = (days: string) => `  由 立案庭 自 收到日期 起 ${days} 内 分流\n`;
    const policy = county(
      rule('甲', '案由 为 离婚纠纷', '立案庭', duty('15日')) +
        rule('乙', '标的额 大于 5万', '立案庭', duty('10日')) +
        ELSE,
    );
    expect(told(policy)).toEqual(['impossible-duty: 乙, 甲']);
  });

  it('tells a duty that is over before it begins', () => {
    const policy = county(
      rule('甲', '案由 为 离婚纠纷', '立案庭', '  由 立案庭 自 收到日期 - 60日 起 15日 内 分流\n') + ELSE,
    );
    expect(told(policy)).toEqual(['impossible-duty: 甲']);
  });

  const DUTY = (start: string, period: string, actor = '立案庭') =>
    `  由 ${actor} 自 ${start} 起 ${period} 内 分流\n`;

  it.each([
    ['5个工作日', '7日'],
    ['10个工作日', '14日'],
    ['1个月', '30日'],
  ])('goes through the days of a start: %s and %s end alike but for rest days and months', (one, other) => {
    const standing = (name: string, days: string, more = '') =>
      `规则 ${name} 适用于 起诉\n  当 案由 为 离婚纠纷${more}\n${DUTY('收案日期', days)}`;
    const pair = (more: string) => told(county(standing('甲', one, more) + standing('乙', other) + ELSE));
    expect(pair('')).toEqual(['impossible-duty: 乙, 甲']);
    // Of one start alone it can be proved that both end alike.
    const always = ' 且 收案日期 为 2023-03-07';
    expect(pair(always)).toEqual(one === '1个月' ? ['impossible-duty: 乙, 甲'] : []);
  });

  it('tells two due dates of different starts, and of a parameter from its change on', () => {
    const standing = (name: string, start: string, days: string) =>
      `规则 ${name} 适用于 起诉\n${DUTY(start, days)}`;
    const starts = standing('甲', '收案日期', '7日') + standing('乙', '收到日期', '7日');
    expect(told(county(starts + ELSE))).toEqual(['impossible-duty: 乙, 甲']);
    const changed = '参数 期限 为 7日\n  自 2024年1月1日 起 为 9日\n\n';
    const given = standing('甲', '收案日期', '7日') + standing('乙', '收案日期', '期限');
    expect(told(county(changed + given + ELSE))).toEqual(['impossible-duty: 乙, 甲']);
  });

  it('tells two due dates within one rule, and whoever the assignee turns out to be', () => {
    const twice = DUTY('收到日期', '15日') + DUTY('收到日期', '10日');
    expect(told(county(rule('甲', '案由 为 离婚纠纷', '立案庭', twice) + ELSE))).toEqual([
      'impossible-duty: 甲',
    ]);
    const ofAssignee = DUTY('收到日期', '15日') + DUTY('收到日期', '10日', '责任人');
    expect(told(county(rule('甲', '案由 为 离婚纠纷', '立案庭', ofAssignee) + ELSE))).toEqual([
      'impossible-duty: 甲',
    ]);
    expect(told(county(rule('甲', '案由 为 离婚纠纷', '民一庭', ofAssignee) + ELSE))).toEqual([]);
  });

  it('tells two due dates of the rule for all other cases and a standing duty', () => {
    const standing = `规则 常设 适用于 起诉\n${DUTY('收到日期', '7日')}`;
    const other = (days: string) => ELSE + DUTY('收到日期', days);
    const first = rule('甲', '标的额 大于 5万', '民一庭');
    expect(told(county(standing + first + other('9日')))).toEqual(['impossible-duty: 其余, 常设']);
    expect(told(county(standing + first + other('7日')))).toEqual([]);
  });

  it('finds none where the periods end alike, are of different actors, or never meet', () => {
    const pair = (first: string, second: string, condition = '标的额 大于 5万') =>
      told(
        county(
          rule('甲', '案由 为 离婚纠纷', '立案庭', first) + rule('乙', condition, '立案庭', second) + ELSE,
        ),
      );
    expect(pair(DUTY('收到日期', '15日'), DUTY('收到日期', '15日'))).toEqual([]);
    expect(pair(DUTY('收到日期', '15日'), DUTY('收到日期', '10日', '民一庭'))).toEqual([]);
    expect(pair(DUTY('收到日期', '15日'), DUTY('收到日期', '10日'), '案由 为 抚养纠纷')).toEqual([]);
  });

  it('tells a period that a parameter gives, where it is over for each of its values', () => {
    const by = (start: string, later: string) =>
      `参数 期限 为 10日\n  自 2023年1月1日 起 为 ${later}\n\n${rule('甲', '案由 为 离婚纠纷', '立案庭', DUTY(start, '期限'))}${ELSE}`;
    expect(told(county(by('收到日期 - 60日', '15日')))).toEqual(['impossible-duty: 甲']);
    expect(told(county(by('收到日期 - 60日', '90日')))).toEqual([]);
    expect(told(county(by('收到日期 - 9日', '15日')))).toEqual([]);
  });

  it('tells a state that no case gets to for which the procedure is opened', () => {
    const procedure = `程序 复核 适用于 起诉
  状态 已收案
    收案人 可 申请复核 当 标的额 小于 3万 → 复核中
    收案人 可 认可 → 已确定
  状态 复核中
    立案庭 可 认可 → 已确定
  终态 已确定

`;
    const opened = (when: string) => rule('甲', when, '立案庭', '  可 复核\n');
    expect(told(county(procedure + opened('标的额 大于 5万') + ELSE))).toEqual(['dead-state: 复核']);
    expect(told(county(procedure + opened('标的额 大于 1万') + ELSE))).toEqual([]);
    // What another rule takes first is not opened either; what comes to the last rule is.
    const first = rule('乙', '标的额 小于 3万', '民一庭', '  优先于 甲\n');
    expect(told(county(procedure + opened('标的额 小于 6万') + first + ELSE))).toEqual(['dead-state: 复核']);
    const rest = `${ELSE}  可 复核\n`;
    expect(told(county(procedure + rule('甲', '标的额 大于 5万') + rest))).toEqual([]);
  });

  it('tells a state that only a guard that never holds leads to', () => {
    const procedure = `程序 复核 适用于 起诉
  状态 已收案
    收案人 可 申请复核 当 标的额 大于 5万 且 标的额 小于 4万 → 复核中
    收案人 可 认可 → 已确定
  状态 复核中
    立案庭 可 认可 → 已确定
  终态 已确定

`;
    expect(told(county(procedure + rule('甲', '标的额 大于 5万', '立案庭', '  可 复核\n') + ELSE))).toEqual([
      'dead-state: 复核',
    ]);
    const open = procedure.replace('标的额 小于 4万', '标的额 小于 6万');
    expect(told(county(open + rule('甲', '标的额 大于 5万', '立案庭', '  可 复核\n') + ELSE))).toEqual([]);
  });

  describe('on a way of several steps', () => {
    const steps = (first: string, second: string, more = '') => `程序 复核 适用于 起诉
  状态 已收案
    收案人 可 申请复核 当 ${first} → 复核中
    收案人 可 认可 → 已确定
  状态 复核中
    立案庭 可 通知补正 当 ${second} → 补正中
    立案庭 可 认可 → 已确定
  状态 补正中
    立案庭 可 认可 → 已确定
${more}  终态 已确定

${ELSE}  可 复核
`;

    it('tells a state that guards lead to of which no case grants all', () => {
      expect(told(county(steps('标的额 大于 5万', '标的额 小于 4万')))).toEqual(['dead-state: 复核']);
      expect(told(county(steps('标的额 大于 5万', '标的额 小于 6万')))).toEqual([]);
    });

    it('ends where steps go round in a circle, and takes the way that is open', () => {
      const round = (guard: string) =>
        steps('标的额 大于 5万', '标的额 小于 4万').replace(
          '    收案人 可 认可 → 已确定\n',
          `    收案人 可 认可 → 已确定\n    收案人 可 征求意见${guard} → 又一步\n  状态 又一步\n    收案人 可 认可 → 已收案\n    收案人 可 征求意见 → 复核中\n`,
        );
      expect(told(county(round('')))).toEqual([]);
      expect(told(county(round(' 当 标的额 大于 7万')))).toEqual(['dead-state: 复核']);
      expect(told(county(round(' 当 标的额 大于 3万')))).toEqual([]);
    });

    it('is undecided where there are more ways than are followed', () => {
      // Five times one of two guards: 32 ways.
      const many = (second: string) => {
        const states = Array.from({ length: 5 }, (_, index) => {
          const next = index === 4 ? '已收案' : `步${index + 1}`;
          return `  状态 步${index}
    收案人 可 认可 当 标的额 小于 ${index + 20}万 → ${next}
    收案人 可 征求意见 当 标的额 小于 ${index + 30}万 → ${next}
`;
        });
        const [opening = '', ...others] = steps('标的额 大于 1万', second).split('  状态 已收案\n');
        return `${opening}${states.join('')}  状态 已收案\n${others.join('')}`;
      };
      expect(told(county(many('标的额 大于 50万')))).toEqual(['undecided: 复核']);
      expect(told(county(many('标的额 小于 5万')))).toEqual([]);
    });
  });
});

describe('guarantees', () => {
  const RULES =
    rule('甲', '有 前案 满足 同一纠纷', '前案.承办人 否则 立案庭') +
    rule('乙', '案由 为 离婚纠纷', '民一庭', '  服从 甲\n') +
    ELSE;
  const guarantee = (when: string, who: string) =>
    `保证 归谁 适用于 起诉\n  若 ${when}\n  则 责任人 为 ${who}\n`;

  it('are proved where no case breaks them', () => {
    const byHandler = guarantee('有 前案 满足 同一纠纷', '前案.承办人 否则 立案庭');
    expect(told(county(RULES + byHandler))).toEqual([]);
    const byCause = guarantee('案由 为 离婚纠纷 且 无 前案 满足 同一纠纷', '民一庭');
    expect(told(county(RULES + byCause))).toEqual([]);
  });

  it('sees that the element promised need not be the one that the rule takes', () => {
    const policy = county(RULES + guarantee('有 前案 满足 同一纠纷 且 前案.承办人.在岗', '前案.承办人'));
    const [finding] = findings(policy);
    expect(finding?.kind).toBe('broken-guarantee');
    expect(finding?.witness?.priors).toHaveLength(2);
  });

  it('are refuted with a case', () => {
    expect(told(county(RULES + guarantee('有 前案 满足 同一纠纷', '前案.承办人')))).toEqual([
      'broken-guarantee: 归谁',
    ]);
    const broken = county(RULES + guarantee('案由 为 离婚纠纷', '民一庭'));
    expect(told(broken)).toEqual(['broken-guarantee: 归谁']);
    expect(findings(broken)[0]?.witness).toMatchObject({
      cause: 'divorce',
      priors: [{ same_dispute: true }],
    });
  });

  it('counts on bars', () => {
    const bar = `回避 曾办 适用于 起诉
  当 有 前案 满足 承办人应回避
  则 不得由 前案.承办人
`;
    const promise = guarantee('有 前案 满足 同一纠纷', '前案.承办人 否则 立案庭');
    expect(told(county(bar + RULES + promise))).toEqual([]);
    const bare = guarantee('有 前案 满足 同一纠纷 且 非 前案.承办人应回避', '前案.承办人');
    expect(told(county(bar + RULES + bare))).toEqual(['broken-guarantee: 归谁']);
  });
});

describe('Junlian', () => {
  const files = folder('junlian');
  const policy = checked([...files, ...folder('junlian/examples')]);

  it('has four conflicts that its sources leave open, and no dead rules', () => {
    const found = told(policy).filter((finding) => !finding.startsWith('broken-guarantee'));
    expect(found).toEqual([
      'conflict: 分期后续立案执行, 终结后继续执行',
      'conflict: 关联案件, 批量案件',
      'conflict: 示范审理平行案件, 程序审理后再诉',
      'conflict: 示范审理平行案件, 实体审理后衍生',
    ]);
  });

  it('prints each witness as the formatter would, in lines of its length', () => {
    const text = findings(policy)
      .map((finding) => witnessExample(finding, policy))
      .join('\n');
    const path = 'junlian/witnesses.shouze';
    const { parsed, symbols } = checkPackage({ files: [...files, { path, text }], libraries });
    const tree = parsed.files.find((file) => file.path === path);
    expect(
      text.split('\n').some((line) => line.trim() === '}, {' || line.endsWith('[{') || line.endsWith('{')),
    ).toBe(true);
    expect(tree && printFile(tree, symbols, 'zh')).toBe(text);
  });

  it('takes each witness as an example that it passes', () => {
    const all = findings(policy);
    for (const language of ['zh', 'en'] as const) {
      const text = all.map((finding) => witnessExample(finding, policy, language)).join('\n');
      const more = checked([...files, { path: 'junlian/witnesses.shouze', text }]);
      const results = runExamples(more, calendarFor(more));
      expect(results.map(({ passed }) => passed)).toEqual(all.map(() => true));
    }
  });
});
