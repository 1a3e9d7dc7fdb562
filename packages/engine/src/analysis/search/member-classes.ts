import type { Uses } from '../uses/uses.ts';

/**
 * One member of each class that no atom tells apart: members that are in the same of all mentioned sets.
 * @param spare how many members stand for the class that no atom mentions
 */
export function memberClasses(
  members: readonly string[],
  key: string,
  uses: readonly Uses[],
  spare = 1,
): readonly string[] {
  if (uses.some(({ everyMember }) => everyMember.has(key))) return members;
  const sets = uses.flatMap((use) => use.sets.get(key) ?? []);
  const signatures = new Map(members.map((member) => [member, '']));
  sets.forEach((set, index) => {
    for (const member of set) signatures.set(member, `${signatures.get(member) ?? ''},${index}`);
  });
  const kept: string[] = [];
  const seen = new Map<string, number>();
  for (const member of members) {
    const signature = signatures.get(member) ?? '';
    const times = (seen.get(signature) ?? 0) + 1;
    seen.set(signature, times);
    if (times <= (signature === '' ? spare : 1)) kept.push(member);
  }
  return kept;
}
