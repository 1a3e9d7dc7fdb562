import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../src/browser.ts';
import { type RunningServer, startServer } from '../src/server.ts';

const makeToken = join(import.meta.dirname, '../../apps/api/src/make-token.ts');

describe('a server that asks for tokens', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shouze-tokens-'));
  let token = '';
  let server: RunningServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const file = join(folder, 'tokens');
    const made = spawnSync(process.execPath, [makeToken, 'publisher', '王某'], { encoding: 'utf8' });
    writeFileSync(file, made.stdout);
    token = /[\w.~+/-]{20,}=*/.exec(made.stderr)?.[0] ?? '';
    server = await startServer({ TOKENS: file });
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    await page.goto(server.url);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is told who asks, and lets no other in', async () => {
    await page.getByTestId('token').fill('not-a-token');
    await page.getByTestId('token-enter').click();
    await page.getByRole('alert').getByText('令牌无效').waitFor();
    expect(await page.getByTestId('file').count()).toBe(0);
    await page.getByTestId('token').fill(token);
    await page.keyboard.press('Enter');
    await page.getByTestId('sample-row').first().waitFor();
  });

  it('knows the tab again, and no other', async () => {
    await page.reload();
    await page.getByTestId('sample-row').first().waitFor();
    const other = await browser.newPage();
    await other.goto(server.url);
    await other.getByTestId('token').waitFor();
  });
});
