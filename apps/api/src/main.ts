import { readSettings } from './settings.ts';
import { type RunningServer, startServer } from './start-server.ts';
import { StartupFault } from './startup-fault.ts';

try {
  const server = await startServer(readSettings(process.env));
  stopOnSignal(server);
  console.log(`首责 Shouze 已就绪 ready: ${server.url}`);
} catch (error) {
  console.error(`首责 Shouze 无法启动 cannot start: ${lineOf(error)}`);
  process.exitCode = 1;
}

function stopOnSignal(server: RunningServer): void {
  let stopping = false;
  const stop = (): void => {
    // The terminal and npm may both pass the same signal on.
    if (stopping) return;
    stopping = true;
    server.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function lineOf(error: unknown): string {
  if (error instanceof StartupFault) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
