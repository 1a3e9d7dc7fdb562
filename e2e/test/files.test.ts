import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenEditor, openEditor } from '../src/open-editor.ts';

describe('an administrator keeps the files of a draft in order', () => {
  let editor: OpenEditor;
  let page: Page;

  beforeAll(async () => {
    editor = await openEditor();
    ({ page } = editor);
    await page.getByTestId('sample-row').first().waitFor();
  });

  afterAll(async () => {
    await editor?.close();
  });

  const file = (path: string) => page.locator(`[data-testid=file][data-path="${path}"]`);
  const storedPaths = async (): Promise<readonly string[]> => {
    const answer = await fetch(`${editor.server.url}/v1/policies/junlian/draft`);
    const { files } = (await answer.json()) as { readonly files: readonly { readonly path: string }[] };
    return files.map(({ path }) => path);
  };
  const save = async (): Promise<void> => {
    await page.getByTestId('save-button').click();
    await page.locator('[data-testid=status][data-unsaved=false]').waitFor();
  };

  it('adds one, under no name that is taken', async () => {
    await page.getByTestId('add-file').click();
    await page.getByTestId('file-name').fill('Policy');
    await page.getByText('已有同名的文件').waitFor();
    expect(await page.getByTestId('file-name-confirm').isDisabled()).toBe(true);
    await page.getByTestId('file-name').fill('补充/小额');
    await page.keyboard.press('Enter');
    await file('补充/小额.shouze').waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('.monaco-editor') !== null);
    await page.keyboard.insertText('# 待写');
    await save();
    expect(await storedPaths()).toContain('补充/小额.shouze');
  });

  it('gives it another name', async () => {
    await file('补充/小额.shouze').hover();
    await file('补充/小额.shouze').getByTestId('file-menu').click();
    await page.getByRole('menuitem', { name: '重命名' }).click();
    await page.getByTestId('file-name').fill('补充.shouze');
    await page.keyboard.press('Enter');
    await file('补充.shouze').waitFor();
    await file('补充/小额.shouze').waitFor({ state: 'detached' });
    await page.locator('.view-lines').getByText('待写').waitFor();
    await save();
    expect(await storedPaths()).toContain('补充.shouze');
    expect(await storedPaths()).not.toContain('补充/小额.shouze');
  });

  it('deletes it, once that is confirmed', async () => {
    const remove = async (answer: string): Promise<void> => {
      await file('补充.shouze').hover();
      await file('补充.shouze').getByTestId('file-menu').click();
      await page.getByRole('menuitem', { name: '删除' }).click();
      await page.getByRole('dialog').getByRole('button', { name: answer }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    };
    await remove('取消');
    expect(await file('补充.shouze').count()).toBe(1);
    await remove('删除');
    await file('补充.shouze').waitFor({ state: 'detached' });
    await save();
    expect(await storedPaths()).not.toContain('补充.shouze');
  });

  it('reads lenses in the language that was chosen, at once', async () => {
    await page.getByTestId('files').getByText('examples/').first().click();
    await page.getByText('✓ 通过').first().waitFor();
    await page.getByTestId('language-switch').getByText('English').click();
    await page.getByText('✓ passes').first().waitFor();
    const inView = page.locator('.codelens-decoration').filter({ visible: true });
    await inView.filter({ hasText: '通过' }).first().waitFor({ state: 'detached' });
    // Those further down, too, once they come into view.
    await page.locator('.view-lines').click();
    await page.keyboard.press('Control+End');
    await inView.filter({ hasText: '✓ passes' }).last().waitFor();
    await inView.filter({ hasText: '通过' }).first().waitFor({ state: 'detached' });
  });

  it('nothing failed on the page', () => {
    expect(editor.faults).toEqual([]);
  });
});
