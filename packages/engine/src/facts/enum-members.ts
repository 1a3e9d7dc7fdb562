import type { CheckedEnum } from '@shouze/dsl';

const known = new WeakMap<CheckedEnum, ReadonlyMap<string, string>>();

/** The enum's members by themselves: whoever looks a text up gets the one string that stands for the member. */
export function membersOf(declared: CheckedEnum): ReadonlyMap<string, string> {
  const made = known.get(declared) ?? new Map(declared.members.map(({ id }) => [id, id]));
  known.set(declared, made);
  return made;
}
