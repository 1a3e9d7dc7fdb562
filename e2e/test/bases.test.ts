import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPolicy } from '../src/add-policy.ts';
import { pasteOver, select, textInView } from '../src/editor-page.ts';
import { type OpenEditor, openEditor, studied } from '../src/open-editor.ts';

const output = join(import.meta.dirname, '../output');
const county = join(import.meta.dirname, '../../policies/qingxi');
const files = globSync(`${county}/**/*.{shouze,csv}`).map((file) => ({
  path: relative(county, file),
  text: readFileSync(file, 'utf8'),
}));

describe('a county edits its policy on the province’s base', () => {
  let editor: OpenEditor;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    editor = await openEditor({ settings: { COURT: '川9902' }, prepare: addPolicy('qingxi', files) });
    ({ page } = editor);
    await studied(page);
  });

  afterAll(async () => {
    await editor?.close();
  });

  const file = (path: string) => page.locator(`[data-testid=file][data-path="${path}"]`);

  it('finds no fault in it, and sees what it builds on', async () => {
    expect(await page.getByTestId('problem').count()).toBe(0);
    expect(await file('base/policy.shouze').getAttribute('data-origin')).toBe('base');
    expect(await file('base/policy.shouze').getByTestId('file-menu').count()).toBe(0);
  });

  it('goes to where the base declares what it disables, and cannot type there', async () => {
    await file('policy.shouze').getByText('policy.shouze').click();
    await select(page, '行政案件归口');
    await page.keyboard.press('F12');
    await page.getByText('只读').first().waitFor();
    const before = await textInView(page);
    expect(before).toContain('政策 示例省首责基准');
    await page.keyboard.type('x');
    expect(await textInView(page)).toBe(before);
    await page.keyboard.press('Escape');
  });

  it('takes another base, and the first again, as the header names them', async () => {
    await file('policy.shouze').getByText('policy.shouze').click();
    await pasteOver(page, '基于 示例省首责基准 1', '基于 示例省首责基准 9');
    await page.getByTestId('problem').filter({ hasText: '示例省首责基准' }).first().waitFor();
    await file('base/policy.shouze').waitFor({ state: 'detached' });
    await pasteOver(page, '基于 示例省首责基准 9', '基于 示例省首责基准 1');
    await file('base/policy.shouze').waitFor();
    await studied(page);
    expect(await page.getByTestId('problem').count()).toBe(0);
  });

  it('is told before publishing why the server would refuse', async () => {
    await pasteOver(page, '法院 川9902', '法院 川9903');
    await studied(page);
    await page.getByTestId('publish-button').click();
    const dialog = page.getByTestId('publish-dialog');
    await dialog.getByTestId('publish-obstacle').getByText('本服务器属于“川9902”').waitFor();
    expect(await page.getByTestId('publish-confirm').isDisabled()).toBe(true);
    await page.screenshot({ path: join(output, 'publish-obstacle.png') });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await pasteOver(page, '法院 川9903', '法院 川9902');
    await studied(page);
    await page.getByTestId('publish-button').click();
    await page.locator('[data-testid=publish-confirm]:not([disabled])').waitFor();
    expect(await dialog.getByTestId('publish-obstacle').count()).toBe(0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('publishes it, and sees what a change of an inherited parameter does', async () => {
    await page.getByTestId('publish-button').click();
    await page.getByTestId('publish-shared').check();
    await page.getByTestId('publish-confirm').click();
    await page.getByTestId('publish-dialog').waitFor({ state: 'hidden' });
    await page.getByText('第 1 版').first().waitFor();
    const version = await fetch(`${editor.server.url}/v1/policies/qingxi/versions/1`);
    expect(await version.json()).toMatchObject({ shared: true });
    await file('policy.shouze').getByText('policy.shouze').click();
    await pasteOver(page, '修改 参数 重大标的额 为 200万', '修改 参数 重大标的额 为 100万');
    await page.getByTestId('tab-difference').click();
    const moved = page.getByTestId('case-class').filter({ hasText: '审判管理办公室' });
    await moved.first().waitFor();
    expect(await page.getByTestId('problem').count()).toBe(0);
  });

  it('nothing failed on the page', () => {
    expect(editor.faults).toEqual([]);
  });
});
