#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import nodeModule from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The command is TypeScript that Node runs as it is. This file is plain JavaScript, because an older Node has to read it:
// where the running Node cannot strip types, the one that ships in node_modules takes over.

/** As in `main.ts`, which may be what cannot be loaded. */
const OUR_FAULT = 70;
const TAKEN_OVER = 'SHOUZE_TAKEN_OVER';

if (process.features.typescript) await run();
else takeOver();

async function run() {
  silenceExperimentalWarnings();
  // Half of a short run is reading the sources; where the folder cannot be written, it just takes that half longer.
  nodeModule.enableCompileCache(
    fileURLToPath(new URL('../../../node_modules/.cache/shouze', import.meta.url)),
  );
  const command = await import('../src/main.ts').catch(complain);
  if (command) process.exitCode = await command.main(process.argv);
}

/** What cannot even be loaded is not installed whole. */
function complain(error) {
  const [what] = error.message.split('\n');
  process.stderr.write(`shouze: 程序不完整，请重新安装（npm ci）：${what}\n`);
  process.stderr.write(`shouze: the program is not whole, install it again (npm ci): ${what}\n`);
  process.exitCode = OUR_FAULT;
}

/** Node says once that stripping types is experimental; it is no concern of the person who checks a policy. */
function silenceExperimentalWarnings() {
  const printers = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (warning.name === 'ExperimentalWarning') return;
    for (const print of printers) print.call(process, warning);
  });
}

function takeOver() {
  // A Node that took over and cannot either must not call itself for ever.
  const node = process.env[TAKEN_OVER] ? null : shippedNode(dirname(fileURLToPath(import.meta.url)));
  if (node === null) {
    process.stderr.write(
      `shouze: 需要 Node 22.18 或更高版本,当前为 ${process.version}\n` +
        `shouze: needs Node 22.18 or newer, this is ${process.version}\n`,
    );
    process.exit(2);
  }
  const child = spawn(node, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, [TAKEN_OVER]: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
  child.on('error', (error) => {
    process.stderr.write(`shouze: ${node}: ${error.message}\n`);
    process.exitCode = 2;
  });
}

/** The nearest `node_modules/.bin/node` at or above a folder. */
function shippedNode(folder) {
  const candidate = join(folder, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(candidate)) return candidate;
  const parent = dirname(folder);
  return parent === folder ? null : shippedNode(parent);
}
