import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenEditor, openEditor } from '../src/open-editor.ts';

const output = join(import.meta.dirname, '../output');

describe('an administrator tries a case that is no sample', () => {
  let editor: OpenEditor;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    editor = await openEditor();
    ({ page } = editor);
    await page.getByTestId('sample-row').first().waitFor();
    await page.getByTestId('tab-trial').click();
    await page
      .getByTestId('try-matter')
      .filter({ hasText: /^起诉$/ })
      .click();
  });

  afterAll(async () => {
    await editor?.close();
  });

  /** The question on a fact, once it is put: the field for the answer has the keyboard then. */
  const asked = async (path: string) => {
    const card = page.locator(`[data-testid=case-question][data-path="${path}"]`);
    await card.waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('[data-testid=case-question]') !== null);
    return card;
  };
  const type = async (text: string): Promise<void> => {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };

  it('answers without the mouse what is asked, and is told why', async () => {
    const cause = await asked('cause');
    expect(await cause.innerText()).toContain('没有它就无法判断');
    await page.keyboard.type('买卖');
    await page.locator('.ant-select-item-option-active').getByText('买卖合同纠纷').waitFor();
    await page.keyboard.press('Enter');
    await (await asked('kind')).getByTestId('answer-choice').filter({ hasText: '民事一审' }).press('Enter');
    await asked('received');
    await type('2026-10-08');
    const priors = await asked('priors');
    expect(await priors.innerText()).toContain('程序审理后再诉');
    await type('1');
    await asked('priors[0].case_number');
  });

  it('is told of an answer that cannot be, and answers again', async () => {
    await type('不知道');
    await page.getByTestId('answer-fault').getByRole('button').click();
    await asked('priors[0].case_number');
    await type('(2022)川1527民初12号');
    await asked('priors[0].handler');
    await type('李某');
  });

  it('says what nobody asks for, and sees where the case goes and why', async () => {
    await asked('amount');
    await page.getByTestId('other-facts').click();
    await page.keyboard.type('前案1的同一纠纷');
    await page.locator('.ant-select-item-option-active').getByText('前案1的同一纠纷').waitFor();
    await page.keyboard.press('Enter');
    const dispute = await asked('priors[0].same_dispute');
    await dispute.getByTestId('answer-choice').filter({ hasText: '是' }).click();
    const outcome = await asked('priors[0].outcome');
    await outcome.getByTestId('answer-choice').filter({ hasText: /^撤诉/ }).click();
    await page.getByTestId('tried-done').waitFor();
    await page.getByTestId('assignee').getByText('李某').waitFor();
    // The rule that decided comes into view, lit.
    await page.locator('.mark-won').first().waitFor({ state: 'attached' });
    expect(await page.locator('[data-testid=why-rule][data-role=won]').innerText()).toContain(
      '程序审理后再诉',
    );
    await page.screenshot({ path: join(output, 'tried-case.png') });
  });

  it('takes an answer back, and begins again', async () => {
    await page.getByRole('button', { name: '改“案由”的回答' }).click();
    await asked('cause');
    expect(await page.getByTestId('tried-answer').count()).toBe(0);
    await page.getByTestId('try-restart').click();
    await page.getByTestId('try-matter').first().waitFor();
  });

  it('nothing failed on the page', () => {
    expect(editor.faults).toEqual([]);
  });
});
