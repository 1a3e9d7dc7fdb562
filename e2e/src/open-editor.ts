import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';

export interface OpenEditor {
  readonly server: RunningServer;
  readonly page: Page;
  /** What was thrown or logged as an error on the page. */
  readonly faults: readonly string[];
  /** Requests to anywhere but the server. */
  readonly strayCalls: readonly string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Of the server, as environment variables. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Runs before the page is opened. */
  readonly prepare?: (server: RunningServer) => Promise<void>;
}

/** A server of its own and the editor in a browser, in Chinese. */
export async function openEditor({ settings, prepare }: OpenOptions = {}): Promise<OpenEditor> {
  const server = await startServer(settings);
  await prepare?.(server);
  const browser: Browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const faults: string[] = [];
  const strayCalls: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url()))
      strayCalls.push(request.url());
  });
  await page.goto(server.url);
  await page.getByTestId('file').first().waitFor();
  return {
    server,
    page,
    faults,
    strayCalls,
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

interface ShouzeWindow {
  readonly shouze: { readonly revision: () => number };
}

/** Waits until all is known of the text as it stands, and the part in view shows it. */
export async function studied(page: Page, part: 'findings' | 'difference' = 'findings'): Promise<void> {
  await page.waitForFunction((shown) => {
    const { shouze } = globalThis as unknown as ShouzeWindow;
    const newest = `[data-testid=change-count][data-revision="${shouze?.revision()}"][data-updating=false]`;
    return document.querySelector(`:root:has(${newest}) [data-testid=${shown}][data-current=true]`) !== null;
  }, part);
}
