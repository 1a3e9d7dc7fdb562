import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageSources, SourceFile } from '@shouze/dsl';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../src/browser.ts';
import { decideEverything } from '../src/decide-everything.ts';

const policies = join(import.meta.dirname, '../../policies');

function filesOf(folder: string): readonly SourceFile[] {
  return readdirSync(join(policies, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:shouze|csv)$/.test(name))
    .sort()
    .map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(join(policies, folder, name), 'utf8'),
    }));
}

/** The same in one script for a browser. */
async function bundled(): Promise<string> {
  const entry = join(import.meta.dirname, '../src/decide-everything.ts');
  const built = await build({
    logLevel: 'silent',
    configFile: false,
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'shouze' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}

const samples: readonly object[] = readFileSync(join(policies, 'junlian/samples.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line).facts ?? JSON.parse(line));

describe('Node and Chromium say the same, byte for byte', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ locale: 'de-DE', timezoneId: 'America/New_York' });
    await page.addScriptTag({ content: await bundled() });
  }, 120_000);

  afterAll(() => browser?.close());

  const libraries = [...filesOf('standard'), ...filesOf('base')];
  test.each([
    ['Junlian and its samples', filesOf('junlian'), samples],
    ['Qingxi and its examples', filesOf('qingxi'), []],
  ] as const)('of %s', async (_, files, cases) => {
    const sources: PackageSources = { files, libraries };
    const here = decideEverything(sources, cases);
    const there = await page.evaluate(
      ([given, all]) =>
        (
          globalThis as unknown as { shouze: { decideEverything: typeof decideEverything } }
        ).shouze.decideEverything(given, all),
      [sources, cases] as const,
    );
    expect(here.cases.length).toBeGreaterThan(cases.length);
    expect(there.hash).toBe(here.hash);
    expect(there.plan).toBe(here.plan);
    expect(there.findings).toBe(here.findings);
    expect(there.cases).toEqual(here.cases);
  });
});
