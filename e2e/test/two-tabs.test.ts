import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pasteOver } from '../src/editor-page.ts';
import { type OpenEditor, openEditor, studied } from '../src/open-editor.ts';

describe('two administrators work on one policy', () => {
  let editor: OpenEditor;
  let pages: readonly [Page, Page];

  beforeAll(async () => {
    editor = await openEditor();
    const other = await editor.page.context().browser()?.newPage({ locale: 'zh-CN' });
    if (!other) throw new Error('no second page');
    pages = [editor.page, other];
    await other.goto(editor.server.url);
    for (const page of pages) await studied(page);
  });

  afterAll(async () => {
    await editor?.close();
  });

  it('publishes the first; the second is told, and keeps the text', async () => {
    for (const [place, page] of pages.entries()) {
      await page.getByTestId('files').getByText('policy.shouze').first().click();
      await pasteOver(page, '政策 ', `# 改动${place}\n政策 `);
      await studied(page);
      await page.getByTestId('publish-button').click();
      await page.getByTestId('publish-confirm').waitFor();
    }
    await Promise.all(pages.map((page) => page.getByTestId('publish-confirm').click()));
    const outcomes = await Promise.all(
      pages.map((page) =>
        Promise.race([
          page
            .getByTestId('publish-dialog')
            .waitFor({ state: 'detached' })
            .then(() => 'published'),
          page
            .getByTestId('publish-refusal')
            .waitFor()
            .then(() => 'refused'),
        ]),
      ),
    );
    expect(outcomes.toSorted()).toEqual(['published', 'refused']);
    const refused = pages[outcomes.indexOf('refused') === 0 ? 0 : 1];
    await refused.keyboard.press('Escape');
    await refused.getByTestId('publish-dialog').waitFor({ state: 'detached' });
    await refused.locator('.view-lines').getByText('# 改动').waitFor();
    await refused.locator('[data-testid=status][data-unsaved=true]').waitFor();
  });

  it('does not lose unsaved text by a slip of the hand', async () => {
    for (const page of pages) {
      if ((await page.getByTestId('status').getAttribute('data-unsaved')) !== 'true') continue;
      const asked = page.waitForEvent('dialog');
      await page.evaluate(() => void setTimeout(() => location.reload()));
      const dialog = await asked;
      expect(dialog.type()).toBe('beforeunload');
      await dialog.dismiss();
      await page.locator('.view-lines').getByText('# 改动').waitFor();
      return;
    }
    throw new Error('nothing is unsaved');
  });

  it('nothing failed on the page', () => {
    expect(editor.faults).toEqual([]);
  });
});
