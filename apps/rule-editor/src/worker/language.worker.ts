import type { Order } from './protocol.ts';
import { createSession } from './session.ts';
import { tools } from './tools.ts';

// A message to oneself is a later task without a timer's four milliseconds.
const later = new MessageChannel();
const resumed: (() => void)[] = [];
later.port1.onmessage = () => resumed.shift()?.();

const session = createSession({
  tools,
  post: (report) => postMessage(report),
  pause: (milliseconds = 0) =>
    new Promise((resume) => {
      if (milliseconds > 0) {
        setTimeout(resume, milliseconds);
        return;
      }
      resumed.push(resume);
      later.port2.postMessage(null);
    }),
});

addEventListener('message', ({ data }: MessageEvent<Order>) => session.receive(data));
