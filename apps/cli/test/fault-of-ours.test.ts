import { expect, test } from 'vitest';
import { folderWith, shouze } from './shouze.ts';
import { SMALL_POLICY } from './small-policy.ts';

/** Makes the command meet an exception that it did not expect. */
const sabotage = (script: string): readonly string[] => [
  `--import=data:text/javascript,${encodeURIComponent(script)}`,
];
const IN_A_COMMAND = sabotage('JSON.stringify = () => { throw new TypeError("boom\\n  at last") }');
const ELSEWHERE = sabotage(
  'const on = process.on; process.on = (event, listener) => { if (event === "uncaughtException") setTimeout(() => { throw new Error("late") }); return on.call(process, event, listener) }',
);

test('is one line that says whose it is, with exit code 70', async () => {
  const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
  const { code, err } = await shouze(['test', '.', '--format', 'json'], { cwd, nodeFlags: IN_A_COMMAND });
  expect(code).toBe(70);
  expect(err).toMatch(
    /^shouze: 程序内部错误，不是政策的问题，请把这一行告知首责的维护者：TypeError: boom at last（(apps|packages)\/\S+\.ts:\d+:\d+）\n$/,
  );
});

test('is told in English too, and with its trace where that is asked for', async () => {
  const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
  const { err } = await shouze(['test', '.', '--messages', 'en', '--format', 'json'], {
    cwd,
    nodeFlags: IN_A_COMMAND,
    env: { SHOUZE_TRACE: '1' },
  });
  expect(err).toMatch(/^shouze: a fault of the program, not of the policy; please report this line/);
  expect(err).toContain('\n    at ');
});

test('is caught where no command waits for it', async () => {
  const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY });
  const { code, err } = await shouze(['test', '.', '--watch'], { cwd, nodeFlags: ELSEWHERE });
  expect(code).toBe(70);
  expect(err).toMatch(/^shouze: 程序内部错误.*Error: late\n$/);
});

test('a program that is not whole says so', async () => {
  const missing = sabotage(
    'import { registerHooks } from "node:module"; registerHooks({ resolve(specifier, context, next) { if (specifier === "commander") throw new Error("no commander\\n  here"); return next(specifier, context) } })',
  );
  const { code, err } = await shouze(['check', '.'], { nodeFlags: missing });
  expect(code).toBe(70);
  expect(err).toMatch(/^shouze: 程序不完整，请重新安装（npm ci）：no commander\nshouze: [^\n]*\n$/);
});

test('a worker that dies ends the batch, and is told like any other fault', async () => {
  const cwd = await folderWith({ 'policy.shouze': SMALL_POLICY, 'facts.ndjson': '{}\n{}\n' });
  const deadly = sabotage(
    'import { isMainThread } from "node:worker_threads"; if (!isMainThread) throw new Error("dead")',
  );
  const args = ['route', '--policy', 'policy.shouze', '--facts', 'facts.ndjson', '--jobs', '2'];
  const { code, out, err } = await shouze(args, { cwd, nodeFlags: deadly });
  expect({ code, out }).toEqual({ code: 70, out: '' });
  expect(err).toMatch(/^shouze: 程序内部错误[^\n]*Error: dead[^\n]*\n$/);
});
