import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderWith, shouze } from './shouze.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const page = readFileSync(join(ROOT, 'docs/plan.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block = '']) => block);
const commands = blocks('sh').flatMap((block) => block.trim().split('\n'));

test.each(commands)('%s', async (line) => {
  const cwd = await folderWith({});
  await cp(join(ROOT, 'policies/junlian'), join(cwd, 'policies/junlian'), { recursive: true });
  const words = (line.split('#')[0] ?? '').trim().split(/\s+/);
  const { code, out, err } = await shouze(words.slice(2), { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const part of ['asked of the facts:', 'buckets by', 'rules:', 'cause is divorce: 9 rules']) {
    if (!line.includes('json')) expect(out).toContain(part);
  }
});

const BEFORE = `
import { globSync, readFileSync } from 'node:fs';
import { checkPackage } from '@shouze/dsl';
const read = (folder) => globSync(folder + '/**/*.{shouze,csv}').map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const { policy } = checkPackage({ files: read('policies/junlian'), libraries: read('policies/standard') });
const answerTo = async ({ path, type, choices, answers }) => {
  console.log('asked for', path);
  return type.startsWith('list') ? [] : (choices[0]?.value ?? answers[0].values[0]);
};
const given0 = { matter: 'filing', received: '2022-10-08', kind: 'civil_first', cause: 'divorce', priors: [] };
`;

test('the library, as the page uses it', () => {
  const [plan = '', form = '', ...more] = blocks('ts');
  expect(more).toEqual([]);
  const facts = 'const { facts } = checkFacts(policy, given0);\n';
  const code = `${BEFORE}${form.replace(/^import.*\n/, (line) => `${line}${facts}`)}${plan}`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module-typescript', '--no-warnings', '--eval', code],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^asked for priors\n/);
  expect(stdout).toContain('plan of sha256:');
  expect(stdout).toContain("status: 'decided'");
});
