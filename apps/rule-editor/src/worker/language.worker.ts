import { createLaterTasks } from './later-tasks.ts';
import type { Order } from './protocol.ts';
import { createSession } from './session.ts';
import { tools } from './tools.ts';

const later = createLaterTasks();

const session = createSession({
  tools,
  post: (report) => postMessage(report),
  pause: (milliseconds = 0) =>
    milliseconds > 0 ? new Promise((resume) => setTimeout(resume, milliseconds)) : later(),
});

addEventListener('message', ({ data }: MessageEvent<Order>) => session.receive(data));
