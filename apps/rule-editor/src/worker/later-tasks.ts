/** A message to oneself is a later task without a timer's four milliseconds. */
export function createLaterTasks(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const resumed: (() => void)[] = [];
  port1.onmessage = () => resumed.shift()?.();
  return () =>
    new Promise((resume) => {
      resumed.push(resume);
      port2.postMessage(null);
    });
}
