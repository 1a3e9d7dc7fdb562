import { startTransition, useEffect, useState } from 'react';

/** What lives outside React and says when it has changed. */
interface Outside<State> {
  readonly state: () => State;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * The state of what lives outside React. Each key changes it several times, so drawing it may be interrupted: the next
 * key goes first, and what was overtaken is not drawn. What acts on the text therefore asks the source once more
 * whether the state is the newest.
 */
export function useOutsideState<State>(outside: Outside<State> | undefined, nothing: State): State {
  const [state, setState] = useState(nothing);
  useEffect(() => {
    setState(outside?.state() ?? nothing);
    return outside?.subscribe(() => startTransition(() => setState(outside.state())));
  }, [outside, nothing]);
  return state;
}
