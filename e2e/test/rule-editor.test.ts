import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../src/browser.ts';
import { numbersIn, typeOver } from '../src/editor-page.ts';
import { studied } from '../src/open-editor.ts';
import { type RunningServer, startServer } from '../src/server.ts';

const output = join(import.meta.dirname, '../output');

/** A small claim that the fast track takes. */
const smallClaim = {
  matter: 'filing',
  received: '2026-12-01',
  taken_on: '2026-12-03',
  kind: 'civil_first',
  cause: 'sales_contract',
  amount: 8000,
  priors: [],
};

describe('an administrator changes a rule', () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  const strayCalls: string[] = [];

  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    server = await startServer();
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url()))
        strayCalls.push(request.url());
    });
    await page.goto(server.url);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const decide = async (facts: object, on: string) => {
    const answer = await fetch(`${server.url}/v1/decisions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ facts, on }),
    });
    const { decisions } = (await answer.json()) as {
      decisions: { policy: { version: number }; decision: { assignee: unknown } }[];
    };
    return decisions[0];
  };

  it('sees the published policy and where each sample goes', async () => {
    await page.getByTestId('sample-row').first().waitFor();
    await page.getByText('个样例的去向都没有变').waitFor();
    expect((await numbersIn(page, 'change-count'))[0]).toBeGreaterThanOrEqual(200);
    expect(await page.getByTestId('problem').count()).toBe(0);
  });

  it('sees the samples that move while typing, without saving', async () => {
    await page.getByTestId('files').getByText('first-trial.shouze').click();
    await page.getByTestId('files').getByText('小额速裁').click();
    await typeOver(page, '则 责任人 在 速裁一组、速裁二组 中 轮流', '则 责任人 为 速裁一组');
    await page.getByText('个样例改变了去向').waitFor();
    await studied(page);
    const [moved = 0, all = 0] = await numbersIn(page, 'change-count');
    expect(moved).toBeGreaterThan(0);
    expect(moved).toBeLessThan(all);
    await page.getByRole('checkbox', { name: '只看有变化的' }).check();
    await page.getByTestId('sample-change').first().waitFor();
    expect(await page.getByTestId('sample-row').count()).toBe(moved);
    expect(await page.getByTestId('sample-row').first().innerText()).toContain('速裁一组');
  });

  it('sees why a case goes where it goes: the winning rule lit, the failing atom of a losing one named', async () => {
    await page.getByTestId('sample-row').first().click();
    await page.getByTestId('decision').waitFor();
    expect(await page.getByTestId('assignee').innerText()).toContain('速裁一组');
    const rules = page.getByTestId('why-rule');
    expect(await rules.filter({ hasText: '小额速裁' }).count()).toBeGreaterThan(0);
    expect(await page.getByTestId('why-atom').count()).toBeGreaterThan(0);
    await page.screenshot({ path: join(output, 'editor.png') });
  });

  it('is told of a slip at its place, and the preview goes on', async () => {
    await typeOver(page, '则 责任人 为 速裁一组', '则 责任人 为 速裁一租');
    const slip = page.getByTestId('problem').filter({ hasText: '速裁一租' });
    await slip.first().waitFor();
    expect(await slip.first().innerText()).toContain('first-trial.shouze');
    expect(await page.getByTestId('sample-row').count()).toBeGreaterThan(0);
    await typeOver(page, '则 责任人 为 速裁一租', '则 责任人 为 速裁一组');
    await slip.first().waitFor({ state: 'detached' });
  });

  it('cannot publish while an example of the policy says otherwise', async () => {
    await page.getByTestId('problem').filter({ hasText: '小额案件轮流速裁' }).first().waitFor();
    await page.getByTestId('publish-button').click();
    await page.getByTestId('publish-dialog').waitFor();
    expect(await page.getByTestId('publish-confirm').isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByTestId('publish-dialog').waitFor({ state: 'hidden' });
  });

  it('mends the examples and publishes', async () => {
    await page.getByTestId('problem').filter({ hasText: '小额案件轮流速裁' }).first().click();
    await typeOver(page, '期望 责任人 在 速裁一组、速裁二组 中 轮流', '期望 责任人 为 速裁一组');
    await typeOver(page, '期望 责任人 在 速裁一组、速裁二组 中 轮流', '期望 责任人 为 速裁一组');
    await page.getByTestId('problem').filter({ hasText: '实际' }).first().waitFor({ state: 'detached' });
    await page.getByTestId('publish-button').click();
    await page.getByTestId('publish-confirm').click();
    await page.getByTestId('publish-dialog').waitFor({ state: 'hidden' });
    await page.getByText('第 2 版').first().waitFor();
  });

  it('and the API decides by the new version from its day on, by the old one before', async () => {
    const now = await decide(smallClaim, '2099-01-01');
    expect(now?.policy.version).toBe(2);
    expect(now?.decision.assignee).toEqual({ kind: 'unit', id: 'fast_track_1', fallback: 0 });
    const before = await decide(smallClaim, '2022-06-01');
    expect(before?.policy.version).toBe(1);
    expect(before?.decision.assignee).toMatchObject({ kind: 'draw', by: 'rotation' });
  });

  it('reads English after the switch', async () => {
    await page.getByTestId('language-switch').getByText('English').click();
    await page.getByText('Publish').first().waitFor();
    await page.screenshot({ path: join(output, 'editor-en.png') });
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^en/);
  });

  it('nothing failed on the page and nothing called outside', () => {
    expect(faults).toEqual([]);
    expect(strayCalls).toEqual([]);
  });
});

describe('the documentation of the API', () => {
  it('shows itself without a call outside', async () => {
    const server = await startServer();
    const browser = await launchBrowser();
    const page = await browser.newPage();
    const stray: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url()))
        stray.push(request.url());
    });
    await page.goto(`${server.url}/docs`);
    await page.getByText('/v1/decisions').first().waitFor();
    expect(stray).toEqual([]);
    await browser.close();
    await server.stop();
  });
});
