import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderWith, shouze } from './shouze.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const page = readFileSync(join(ROOT, 'docs/testing.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n([^\`]*)\`\`\``, 'g'))].map(([, block = '']) => block);
const codeBlocks = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block = '']) => block);
const commands = blocks('sh')
  .flatMap((block) => block.trim().split('\n'))
  .filter((line) => !line.includes('--watch'));

test.each(commands)('%s', async (line) => {
  const cwd = await folderWith({});
  await cp(join(ROOT, 'policies/junlian'), join(cwd, 'policies/junlian'), { recursive: true });
  const { code, out, err } = await shouze(line.split(' ').slice(2), { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).not.toBe('');
  if (line.includes('--lcov'))
    expect(await readFile(join(cwd, 'coverage.info'), 'utf8')).toMatch(/^TN:\nSF:/);
});

test('the library, as the page uses it', () => {
  expect(codeBlocks).toHaveLength(1);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module-typescript', '--no-warnings', '--eval', codeBlocks[0] ?? ''],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/\d+ 例全部相符，另有 \d+ 例未选/);
  expect(stdout).toContain('<testsuite name="junlian"');
  expect(stdout).toContain('SF:policies/junlian/first-trial.shouze');
  expect(stdout).toMatch(/^rule \d+ (covered|partial|missed) 决定 \d+ 例$/m);
});

test('every option of the command is on the page', async () => {
  const { out } = await shouze(['test', '--help']);
  const options = [...out.matchAll(/^ {2}(--[a-z]+)/gm)].map(([, option = '']) => option);
  expect(options.length).toBeGreaterThan(5);
  expect(
    options.filter((option) => !page.includes(`\`${option} `) && !page.includes(`\`${option}\``)),
  ).toEqual([]);
});
