import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPolicy } from '../src/add-policy.ts';
import { replaceText, textInView } from '../src/editor-page.ts';
import { type OpenEditor, openEditor, studied } from '../src/open-editor.ts';

/** A policy of one file; the rules behind it are what is analysed. */
const HEADER = {
  zh: '政策 小县 small\n  版本 1\n  施行 2022年1月1日\n  日历 中国\n  引用 标准词汇\n\n',
  en: 'policy small\n  version 1\n  effective 2022-01-01\n  calendar cn\n  uses standard\n\n',
};
const OTHERWISE = {
  zh: '规则 其余 适用于 起诉\n  当 其他情形\n  则 责任人 为 立案庭\n',
  en: 'rule others for filing\n  when otherwise\n  then assign filing_division\n',
};

interface Case {
  readonly kind: string;
  readonly zh: string;
  readonly en: string;
  /** The condition or the circle leaves no case. */
  readonly hasNoCase?: true;
  /** The text has an error, so that its examples wait. */
  readonly isRefused?: true;
}

const rule = (name: string, when: string, then: string): string =>
  `规则 ${name} 适用于 起诉\n  当 ${when}\n  ${then}\n\n`;
const ruleEn = (name: string, when: string, then: string): string =>
  `rule ${name} for filing\n  when ${when}\n  ${then}\n\n`;

const cases: readonly Case[] = [
  {
    kind: 'conflict',
    zh:
      rule('甲', '案由 为 离婚纠纷', '则 责任人 为 民一庭') +
      rule('乙', '标的额 大于 5万', '则 责任人 为 民二庭'),
    en:
      ruleEn('family', 'cause is divorce', 'then assign civil_1') +
      ruleEn('large', 'amount > 50000', 'then assign civil_2'),
  },
  {
    kind: 'redundant',
    zh:
      rule('甲', '标的额 大于 5万', '则 责任人 为 民一庭') +
      rule('乙', '标的额 大于 10万', '则 责任人 为 民一庭'),
    en:
      ruleEn('large', 'amount > 50000', 'then assign civil_1') +
      ruleEn('larger', 'amount > 100000', 'then assign civil_1'),
  },
  {
    kind: 'unreachable',
    zh:
      rule('甲', '标的额 大于 5万', '则 责任人 为 民一庭\n  优先于 乙') +
      rule('乙', '标的额 大于 6万', '则 责任人 为 民二庭'),
    en:
      ruleEn('large', 'amount > 50000', 'then assign civil_1\n  overrides larger') +
      ruleEn('larger', 'amount > 60000', 'then assign civil_2'),
  },
  {
    kind: 'impossible-duty',
    zh:
      rule('甲', '案由 为 离婚纠纷', '则 责任人 为 民一庭\n  由 立案庭 自 收到日期 起 15日 内 分流') +
      rule('乙', '标的额 大于 5万', '由 立案庭 自 收到日期 起 10日 内 分流'),
    en:
      ruleEn(
        'family',
        'cause is divorce',
        'then assign civil_1\n  duty of filing_division to divert within 15 days of received',
      ) + ruleEn('large', 'amount > 50000', 'duty of filing_division to divert within 10 days of received'),
  },
  {
    kind: 'tautology',
    zh: rule('甲', '案由 为 离婚纠纷 或 案由 不为 离婚纠纷', '由 立案庭 审查立案'),
    en: ruleEn(
      'always',
      'cause is divorce or cause is not divorce',
      'duty of filing_division to examine_filing',
    ),
  },
  {
    kind: 'overlap',
    isRefused: true,
    zh: '表 分办 适用于 起诉\n| 标的额 | 案由 || 责任人 |\n| - | 离婚纠纷 || 民一庭 |\n| >= 8万 | - || 民二庭 |\n\n',
    en: 'table sorting for filing\n| amount | cause || assignee |\n| - | divorce || civil_1 |\n| >= 80000 | - || civil_2 |\n\n',
  },
  {
    kind: 'unsatisfiable',
    hasNoCase: true,
    zh: rule('甲', '标的额 大于 5万 且 标的额 小于 4万', '则 责任人 为 民一庭'),
    en: ruleEn('empty', 'amount > 50000 and amount < 40000', 'then assign civil_1'),
  },
  {
    kind: 'cycle',
    hasNoCase: true,
    zh:
      rule('甲', '标的额 大于 5万', '则 责任人 为 民一庭\n  优先于 乙') +
      rule('乙', '标的额 大于 6万', '则 责任人 为 民一庭\n  优先于 甲'),
    en:
      ruleEn('large', 'amount > 50000', 'then assign civil_1\n  overrides larger') +
      ruleEn('larger', 'amount > 60000', 'then assign civil_1\n  overrides large'),
  },
];

describe.each(['zh', 'en'] as const)('whoever reads findings in %s', (language) => {
  let editor: OpenEditor;
  let page: Page;
  const sound = HEADER[language] + OTHERWISE[language];

  beforeAll(async () => {
    editor = await openEditor({
      settings: { COURT: '川9902' },
      prepare: addPolicy('small', [{ path: 'small.shouze', text: sound }]),
    });
    ({ page } = editor);
    if (language === 'en') await page.getByTestId('language-switch').getByText('English').click();
    await studied(page);
  });

  afterAll(async () => {
    await editor?.close();
  });

  const findingsOf = (kind: string): Locator => page.locator(`[data-testid=finding][data-kind=${kind}]`);

  const study = async (one: Case): Promise<Locator> => {
    await replaceText(page, HEADER[language] + one[language] + OTHERWISE[language]);
    await findingsOf(one.kind).waitFor();
    await studied(page);
    return findingsOf(one.kind);
  };

  const click = async (button: Locator): Promise<void> => {
    const before = await textInView(page);
    await button.click();
    expect(await textInView(page)).not.toBe(before);
    await studied(page);
  };

  it.each(cases.filter(({ hasNoCase }) => !hasNoCase))(
    'puts the case of a finding among the examples, where it holds: $kind',
    async (one) => {
      const finding = await study(one);
      await finding.getByTestId('witness-toggle').click();
      expect(await finding.getByTestId('case-outcome').count()).toBe(1);
      const example = await finding.getByTestId('example-text').innerText();
      await click(finding.getByTestId('insert-example'));

      expect(example).toMatch(language === 'zh' ? /^例 / : /^example /);
      expect(await textInView(page)).toContain(example);
      expect(await finding.getByTestId('insert-example').count()).toBe(0);
      const counts = page.getByTestId('problems-count');
      expect(await counts.getAttribute('data-failed-examples')).toBe('0');
      expect(await counts.getAttribute('data-errors')).toBe(one.isRefused ? '1' : '0');
    },
  );

  it.each(cases)('settles a finding by any of its edits, with one click: $kind', async (one) => {
    const edits = await (await study(one)).getByTestId('finding-fix').count();
    expect(edits).toBeGreaterThan(0);
    for (let index = 0; index < edits; index += 1) {
      await click((await study(one)).getByTestId('finding-fix').nth(index));
      expect(await findingsOf(one.kind).count()).toBe(0);
      expect(await page.getByTestId('problems-count').getAttribute('data-errors')).toBe('0');
    }
  });

  it('nothing failed on the page', () => {
    expect(editor.faults).toEqual([]);
  });
});
