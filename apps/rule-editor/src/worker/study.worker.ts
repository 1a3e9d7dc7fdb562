import { createLaterTasks } from './later-tasks.ts';
import type { StudyOrder } from './study/protocol.ts';
import { createStudySession } from './study/session.ts';
import { createStudyTools } from './study/tools.ts';

const session = createStudySession({
  tools: createStudyTools(),
  post: (report) => postMessage(report),
  pause: createLaterTasks(),
});

addEventListener('message', ({ data }: MessageEvent<StudyOrder>) => session.receive(data));
