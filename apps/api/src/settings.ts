import { join, resolve } from 'node:path';
import { StartupFault } from './startup-fault.ts';

/** What the environment says of this server. */
export interface Settings {
  /** `PORT`, 8787; 0 takes any that is free. */
  readonly port: number;
  /** `HOST`: the address to listen on. 127.0.0.1, so that nobody else reaches it until the court says so; `0.0.0.0` for all. */
  readonly host: string;
  /** `DATA_DIR`, `./data`: holds `shouze.sqlite`. */
  readonly dataFile: string;
  /** `TOKENS`: the file of tokens; null where there is none and whoever reaches the server may do everything. */
  readonly tokensFile: string | null;
  /** `COURT`: the code of the court whose data this is, `川1527`. */
  readonly court: string;
  /** `LOG_LEVEL`, `info`. */
  readonly logLevel: string;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** @throws StartupFault naming the variable that is wrong */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  // An empty variable is one that is not set.
  const read = (name: string, otherwise: string): string => environment[name] || otherwise;
  const host = read('HOST', '127.0.0.1');
  const tokensFile = environment.TOKENS ? resolve(environment.TOKENS) : null;
  if (tokensFile === null && !isLoopback(host) && read('ALLOW_ANYONE', 'no') !== 'yes') {
    throw new StartupFault(
      `HOST 为 ${host}，本机以外也能访问：请用 TOKENS 指明令牌文件，或者以 ALLOW_ANYONE=yes 允许任何人 with HOST ${host} others reach this server: name a file of tokens in TOKENS, or allow anyone with ALLOW_ANYONE=yes`,
    );
  }
  return {
    port: readPort(read('PORT', '8787')),
    host,
    tokensFile,
    dataFile: join(resolve(read('DATA_DIR', 'data')), 'shouze.sqlite'),
    court: read('COURT', '川1527'),
    logLevel: readLogLevel(read('LOG_LEVEL', 'info')),
  };
}

/** Only this machine reaches it. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new StartupFault(`PORT 须为 0 至 65535 的整数 must be a whole number from 0 to 65535: "${text}"`);
}

function readLogLevel(text: string): string {
  if (LOG_LEVELS.includes(text)) return text;
  throw new StartupFault(`LOG_LEVEL 须为下列之一 must be one of ${LOG_LEVELS.join(', ')}: "${text}"`);
}
