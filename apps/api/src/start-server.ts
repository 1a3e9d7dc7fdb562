import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { createApp } from './app.ts';
import { createLogger, type Logger } from './log.ts';
import { Refusal } from './refusal.ts';
import type { Settings } from './settings.ts';
import { readShipped, readShippedPolicy } from './shipped-policies.ts';
import { StartupFault } from './startup-fault.ts';
import { openStore } from './store/store.ts';
import { followTokens } from './token-file.ts';
import type { Tokens } from './tokens.ts';
import { publishOnFirstStart } from './use-cases/first-start.ts';

const EDITOR = join(import.meta.dirname, '../../rule-editor/dist');

/** Milliseconds that requests under way get to end when the server stops. */
const GRACE = 10_000;

/** Milliseconds that a request gets to arrive. */
const RECEIVING = { headersTimeout: 10_000, requestTimeout: 30_000 };

export interface RunningServer {
  readonly url: string;
  /** Takes no new request, ends those under way, closes the data file. */
  stop(): Promise<void>;
}

/** @throws StartupFault with the one line to show */
export async function startServer(settings: Settings): Promise<RunningServer> {
  const logger = createLogger(settings.logLevel);
  const tokens = settings.tokensFile === null ? undefined : follow(settings.tokensFile, logger);
  const shipped = readShipped();
  const store = openStore(settings.dataFile);
  try {
    const court = { store: store.forCourt(settings.court), court: settings.court, shipped, clock: Date.now };
    await publishOnFirstStart(court, readShippedPolicy).catch(asUnpublishable);
    const app = createApp({ store, court: settings.court, shipped, logger, tokens, editorFolder: EDITOR });
    const server = createAdaptorServer({ fetch: app.fetch, serverOptions: RECEIVING });
    const { port } = await listen(server, settings);
    const stop = async (): Promise<void> => {
      await close(server);
      store.close();
    };
    return { url: `http://${urlHost(settings.host)}:${port}`, stop };
  } catch (error) {
    store.close();
    throw error;
  }
}

function follow(file: string, logger: Logger): Tokens {
  return followTokens(file, ({ message }) => logger.error({ tokens: message }));
}

/** The shipped policy is checked by tests; a changed one may be wrong, and its first fault says where. */
function asUnpublishable(error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  const [first] = error.extra.diagnostics ?? [];
  const where = first ? ` (${first.span.file}: ${first.code} ${first.message.zh})` : '';
  throw new StartupFault(
    `随附政策不能发布 the shipped policy cannot be published: ${error.detail.zh}${where}`,
  );
}

function listen(server: ServerType, { host, port }: Settings): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(asStartupFault(error, host, port)));
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

function asStartupFault(error: NodeJS.ErrnoException, host: string, port: number): StartupFault {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartupFault(
        `端口 ${port} 已被占用，请用 PORT 另选一个 port ${port} is taken: choose another with PORT`,
      );
    case 'EACCES':
      return new StartupFault(`无权使用端口 ${port} port ${port} may not be used`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartupFault(`本机没有地址 HOST this machine has no address: "${host}"`);
    default:
      return new StartupFault(`无法监听 cannot listen on ${host}:${port} (${error.code ?? error.name})`);
  }
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if (!('closeIdleConnections' in server)) return;
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE).unref();
  });
}

function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
