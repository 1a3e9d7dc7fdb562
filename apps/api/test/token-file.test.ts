import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StartupFault } from '../src/startup-fault.ts';
import { followTokens } from '../src/token-file.ts';
import { makeToken } from '../src/tokens.ts';
import { temporaryFolder, testCourt } from './test-court.ts';

const wang = makeToken({ name: '王某', role: 'reader' });
const li = makeToken({ name: '李某', role: 'editor' });

function follow() {
  const file = join(temporaryFolder(), 'tokens');
  const faults: string[] = [];
  writeFileSync(file, `${wang.line}\n`);
  const tokens = followTokens(file, (fault: StartupFault) => faults.push(fault.message));
  const known = () => [wang, li].map(({ token }) => tokens.holderOf(token)?.name ?? null);
  return { file, faults, tokens, known };
}

describe('a file of tokens that changes while the server runs', () => {
  it('lets in whom it names now, and nobody whom it no longer names', () => {
    const { file, faults, known } = follow();
    expect(known()).toEqual(['王某', null]);
    writeFileSync(file, `${wang.line}\n${li.line}\n`);
    expect(known()).toEqual(['王某', '李某']);
    // As editors save: another file takes its place.
    writeFileSync(`${file}.new`, `${li.line}\n`);
    renameSync(`${file}.new`, file);
    expect(known()).toEqual([null, '李某']);
    expect(faults).toEqual([]);
  });

  it('keeps those that it named last while it is faulty or gone, and says so once', () => {
    const { file, faults, known } = follow();
    writeFileSync(file, `${wang.line}\nowner 李某 sha256:0\n`);
    expect([known(), known()]).toEqual([
      ['王某', null],
      ['王某', null],
    ]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${file}:2`);
    rmSync(file);
    expect(known()).toEqual(['王某', null]);
    expect(faults).toHaveLength(2);
    writeFileSync(file, `${li.line}\n`);
    expect(known()).toEqual([null, '李某']);
  });

  it('is followed by the requests', async () => {
    const { file, tokens } = follow();
    const { send } = testCourt({ tokens });
    const status = async () =>
      (await send('GET', '/v1/policies', undefined, { authorization: `Bearer ${li.token}` })).status;
    expect(await status()).toBe(401);
    writeFileSync(file, `${li.line}\n`);
    expect(await status()).toBe(200);
  });
});
