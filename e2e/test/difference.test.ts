import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPolicy } from '../src/add-policy.ts';
import { replaceText, textInView } from '../src/editor-page.ts';
import { type OpenEditor, openEditor, studied } from '../src/open-editor.ts';

const output = join(import.meta.dirname, '../output');

const POLICY = `政策 小县 small
  版本 1
  施行 2022年1月1日
  日历 本地
  引用 标准词汇

规则 大额归民一庭 "large to civil 1" 适用于 起诉
  当 标的额 大于 5万
  则 责任人 为 民一庭
  由 立案庭 自 收到日期 起 15日 内 分流

规则 离婚归民二庭 适用于 起诉
  当 案由 为 离婚纠纷
  则 责任人 为 民二庭
  优先于 大额归民一庭

规则 其余 适用于 起诉
  当 其他情形
  则 责任人 为 立案庭
`;

const calendar = (...holidays: readonly string[]): string =>
  JSON.stringify({
    name: { zh: '本地', en: 'local' },
    extends: 'cn',
    knownFrom: '2027-01-01',
    knownUntil: '2027-12-31',
    holidays,
    workdays: [],
  });

const CALENDAR = 'calendar/local.json';

describe('whoever is about to publish learns by the difference', () => {
  let editor: OpenEditor;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    editor = await openEditor({
      settings: { COURT: '川9902' },
      prepare: addPolicy('small', [
        { path: 'small.shouze', text: POLICY },
        { path: CALENDAR, text: calendar() },
      ]),
    });
    ({ page } = editor);
    await studied(page);
    await page.getByTestId('publish-button').click();
    await page.locator('[data-testid=publish-confirm]:not([disabled])').click();
    await page.getByTestId('publish-dialog').waitFor({ state: 'hidden' });
    await page.getByTestId('tab-difference').click();
  });

  afterAll(async () => {
    await editor?.close();
  });

  const difference = () => page.locator('[data-testid=difference][data-current=true]');

  const compared = async (text: string): Promise<string> => {
    await replaceText(page, text);
    await studied(page, 'difference');
    return difference().innerText();
  };

  const language = (name: string) => page.getByTestId('language-switch').getByText(name).click();

  it('which rules only have another name', async () => {
    const text = await compared(POLICY.replaceAll('离婚归民二庭', '离婚案件归民二庭'));
    expect(text).toContain('没有任何案件的处理会不同');
    expect(text).toContain('只改了名称、含义不变的规则：“离婚归民二庭”改为“离婚案件归民二庭”');
  });

  it('by how many days deadlines move', async () => {
    const text = await compared(POLICY.replace('起 15日 内', '起 10日 内'));
    expect(text).toMatch(/立案庭分流早 \d+ 天（\d{4}-\d\d-\d\d → \d{4}-\d\d-\d\d）/);
    await language('English');
    expect(await difference().innerText()).toMatch(/divert by filing division: \d+ days earlier/);
    await language('中文');
  });

  it('on which days another calendar counts otherwise', async () => {
    await replaceText(page, POLICY);
    await page.getByTestId('files').getByText(CALENDAR).click();
    await page.waitForFunction(() =>
      document.querySelector('.monaco-editor .view-lines')?.textContent?.includes('knownFrom'),
    );
    expect(await textInView(page)).toContain('knownFrom');
    const text = await compared(calendar('2027-08-20'));
    expect(text).toContain('两个版本的日历有 1 天不同：2027-08-20');
    expect(text).toMatch(/立案庭分流晚 \d+ 天/);
    await page.screenshot({ path: join(output, 'difference-calendars.png') });
    await language('English');
    expect(await difference().innerText()).toContain('differ on 1 day: 2027-08-20');
    await page.screenshot({ path: join(output, 'difference-calendars-en.png') });
  });

  it('nothing failed on the page', () => {
    expect(editor.faults).toEqual([]);
  });
});
