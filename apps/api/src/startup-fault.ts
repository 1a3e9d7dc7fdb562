/** Why the server cannot start, as one line for whoever started it. */
export class StartupFault extends Error {
  override readonly name = 'StartupFault';
}
