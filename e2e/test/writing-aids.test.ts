import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../src/browser.ts';
import { typeOver } from '../src/editor-page.ts';
import { type RunningServer, startServer } from '../src/server.ts';

const output = join(import.meta.dirname, '../output');

describe('an administrator is helped while writing', () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    server = await startServer();
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(server.url);
    await page.getByTestId('sample-row').first().waitFor();
    await page.getByTestId('files').getByText('first-trial.shouze').click();
    await page.getByTestId('files').getByText('小额速裁').click();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('sees when duties would be due for the sample in view', async () => {
    await page.getByTestId('sample-row').first().click();
    await page.getByTestId('decision').waitFor();
    await page
      .locator('.view-lines')
      .getByText(/→.\d{4}-\d{2}-\d{2}/)
      .first()
      .waitFor();
    await page.screenshot({ path: join(output, 'writing-aids.png') });
  });

  it('finds a word by the first letters of its pinyin', async () => {
    await typeOver(page, '则 责任人 在 速裁一组、速裁二组 中 轮流', '则 责任人 为 scyz');
    await page
      .locator('.suggest-widget.visible .monaco-list-row')
      .filter({ hasText: '速裁一组' })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.view-lines').getByText('速裁一组').first().waitFor();
  });

  it('is told how the clause is written', async () => {
    await page.keyboard.type(' 否则 ');
    await page.locator('.parameter-hints-widget.visible').getByText('人员或机构').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  it('renames a rule wherever it is named', async () => {
    await typeOver(page, '规则 小额速裁', '规则 小额速裁');
    await page.keyboard.press('F2');
    const input = page.locator('.rename-box input');
    await input.waitFor();
    expect(await input.inputValue()).toBe('小额速裁');
    await input.fill('小额快裁');
    await page.keyboard.press('Enter');
    await page.getByTestId('files').getByText('小额快裁').waitFor();
  });

  it('sees above an example whether it passes', async () => {
    await page
      .getByTestId('files')
      .getByText(/examples/)
      .last()
      .click();
    await page
      .getByText(/✓ 通过|未运行/)
      .first()
      .waitFor();
  });

  it('nothing failed on the page', () => {
    expect(faults).toEqual([]);
  });
});
