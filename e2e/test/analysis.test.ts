import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numbersIn, pasteOver, select, typeOver } from '../src/editor-page.ts';
import { type OpenEditor, openEditor, studied } from '../src/open-editor.ts';

const output = join(import.meta.dirname, '../output');

/** Both can hold, with different outcomes, and neither is said to go first. */
const CONFLICTING = [
  '规则 标的额一万的 适用于 起诉',
  '  当 标的额 为 1万',
  '  则 责任人 为 民一庭',
  '  依据 "试"',
  '',
  '规则 标的额过九千的 适用于 起诉',
  '  当 标的额 大于 9000',
  '  则 责任人 为 民二庭',
  '  依据 "试"',
  '',
  '规则 小额速裁',
].join('\n');

describe('an administrator learns what the rules do without running them', () => {
  let editor: OpenEditor;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    editor = await openEditor();
    ({ page } = editor);
    await studied(page);
    await page.getByTestId('files').getByText('first-trial.shouze').click();
    await page.getByTestId('files').getByText('小额速裁').click();
  });

  afterAll(async () => {
    await editor?.close();
  });

  const conflict = () =>
    page.getByTestId('finding').filter({ hasText: '标的额一万的' }).filter({ hasText: '标的额过九千的' });

  it('finds nothing in the court’s own policy that is not silenced with a reason', async () => {
    expect(await page.locator('[data-testid=finding][data-silenced=false]').count()).toBe(0);
    await page.getByTestId('silenced').click();
    const silenced = page.locator('[data-testid=finding][data-silenced=true]');
    expect(await silenced.first().innerText()).toContain('已说明理由');
    expect(await silenced.first().getByTestId('finding-fix').count()).toBe(0);
  });

  it('is told only of the text where nothing else differs', async () => {
    await typeOver(page, '规则 小额速裁', '规则 小额速裁');
    await page.keyboard.press('Home');
    await page.keyboard.insertText('# 照旧\n');
    await page.getByTestId('tab-difference').click();
    await page.getByText('与已发布版本相同').first().waitFor();
    expect(await page.getByTestId('case-class').count()).toBe(0);
    await page.getByTestId('tab-problems').click();
  });

  it('sees a conflict at both rules, with a case in words and whom it would go to', async () => {
    await pasteOver(page, '规则 小额速裁', CONFLICTING);
    await conflict().waitFor();
    await page.locator('.squiggly-warning').first().waitFor();
    await conflict().getByTestId('witness-toggle').click();
    const facts = conflict().getByTestId('case-table');
    expect(await facts.innerText()).toMatch(/标的额\s+10,000/);
    const outcome = conflict().getByTestId('case-outcome');
    expect(await outcome.getAttribute('data-status')).toBe('conflict');
    expect(await outcome.innerText()).toContain('民一庭');
    expect(await outcome.innerText()).toContain('民二庭');
    await page.screenshot({ path: join(output, 'finding.png') });
  });

  it('puts the case among the examples, once', async () => {
    await studied(page);
    await conflict().getByTestId('insert-example').click();
    await studied(page);
    await conflict().getByTestId('insert-example').waitFor({ state: 'detached' });
    await page.getByTestId('files').getByText('trial.shouze').last().click();
    await select(page, '例 「标的额');
    // It says what happens now, so it holds.
    await page.getByTestId('problem').filter({ hasText: '期望 冲突' }).waitFor({ state: 'detached' });
  });

  it('settles it by a quick fix at the rule', async () => {
    await page.getByTestId('files').getByText('first-trial.shouze').click();
    await select(page, '规则 标的额一万的');
    await studied(page);
    await page.keyboard.press('Control+.');
    const action = page.locator('.action-widget').getByText('“标的额一万的”优先于“标的额过九千的”');
    await action.waitFor();
    await action.click();
    await conflict().waitFor({ state: 'detached' });
    // Now the example says otherwise than the rules.
    await page.getByTestId('problem').filter({ hasText: '标的额一万的' }).first().waitFor();
  });

  it('sees which cases change and whither, before publishing', async () => {
    await page.getByTestId('tab-difference').click();
    await page.locator('[data-testid=difference][data-current=true]').waitFor();
    const moved = page.getByTestId('case-class').filter({ hasText: '民一庭' });
    await moved.first().getByTestId('witness-toggle').click();
    const outcomes = moved.first().getByTestId('case-outcome');
    expect(await outcomes.nth(0).innerText()).toContain('已发布版本');
    expect(await outcomes.nth(1).innerText()).toContain('这份草稿');
    await page.screenshot({ path: join(output, 'difference.png') });

    await page.getByTestId('move').first().waitFor();
    const listed = await page.getByTestId('moved-case').count();
    expect(listed).toBeGreaterThan(0);
    await page.getByTestId('moved-case').first().click();
    await page.getByTestId('decision').waitFor();
    expect(await page.getByTestId('moved-case').first().innerText()).toMatch(/^filing-\d+$/);

    await page.getByTestId('publish-button').click();
    const dialog = page.getByTestId('publish-dialog');
    await dialog.getByTestId('case-class').first().waitFor();
    const caption = await dialog.getByTestId('moves').locator('caption').innerText();
    const [inDialog] = [...caption.matchAll(/\d+/g)].map(Number);
    expect(inDialog).toBe((await numbersIn(page, 'change-count'))[0]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('sees beside the text what no example has tried', async () => {
    await page.getByTestId('coverage-button').click();
    await page.getByTestId('coverage-legend').waitFor();
    await select(page, '规则 标的额过九千的');
    const sign = page.locator('.monaco-editor .coverage-missed').first();
    await sign.hover();
    await page.locator('.monaco-hover').getByText('没有一例由它决定').first().waitFor();
    await page.screenshot({ path: join(output, 'coverage.png') });
    await page.getByTestId('coverage-button').click();
    await sign.waitFor({ state: 'detached' });
  });

  it('nothing failed on the page and nothing called outside', () => {
    expect(editor.faults).toEqual([]);
    expect(editor.strayCalls).toEqual([]);
  });
});
