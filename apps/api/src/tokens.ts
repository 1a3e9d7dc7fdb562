import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isRole, ROLES, type Role } from './roles.ts';
import { StartupFault } from './startup-fault.ts';

/** Who sends a request, by the file of tokens. */
export interface Holder {
  readonly name: string;
  readonly role: Role;
}

/** The holders by their tokens. */
export interface Tokens {
  holderOf(token: string): Holder | undefined;
}

const LINE = /^(\S+)\s+(\S+)\s+sha256:([0-9a-f]{64})$/;

/**
 * Reads the file of tokens: `publisher 王某 sha256:…` a line; empty lines and lines that begin with `#` say nothing.
 * Tokens themselves are not in it: whoever reads it can send no request.
 * @throws StartupFault naming the file, and the line that is wrong
 */
export function readTokens(file: string): Tokens {
  const holders = new Map<string, Holder>();
  for (const [index, line] of readLines(file).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [, role = '', name = '', hash = ''] = LINE.exec(line) ?? [];
    if (!isRole(role)) {
      throw new StartupFault(
        `TOKENS 须为每行“角色 姓名 sha256:…”，角色为 ${ROLES.join('、')} must have "role name sha256:…" a line: ${file}:${index + 1}`,
      );
    }
    holders.set(hash, { name, role });
  }
  if (holders.size === 0) {
    throw new StartupFault(`TOKENS 所指文件没有令牌 the file has no token: ${file}`);
  }
  // A look-up by the hash tells nothing of the token by how long it takes.
  return { holderOf: (token) => holders.get(hashOf(token)) };
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim());
  } catch {
    throw new StartupFault(`TOKENS 所指文件不可读 the file cannot be read: ${file}`);
  }
}

/** A new token, 256 bits of chance, and the line of the file that knows it. */
export function makeToken({ name, role }: Holder): { readonly token: string; readonly line: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, line: `${role} ${name} sha256:${hashOf(token)}` };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
