/** Something that is built when it is first asked for, so that the order of declarations never matters. */
export interface Lazy<T> {
  /** Null where it is faulty. `onCycle` is called where it is asked for while it is being built. */
  get(onCycle: () => void): T | null;
}

export function createLazy<T>(build: () => T | null): Lazy<T> {
  let state: { readonly kind: 'new' | 'building' } | { readonly kind: 'built'; readonly value: T | null } = {
    kind: 'new',
  };
  return {
    get(onCycle) {
      if (state.kind === 'built') return state.value;
      if (state.kind === 'building') {
        onCycle();
        return null;
      }
      state = { kind: 'building' };
      const value = build();
      state = { kind: 'built', value };
      return value;
    },
  };
}
