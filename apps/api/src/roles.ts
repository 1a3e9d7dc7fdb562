/** What the holder of a token may do; each also what those before it may. */
export const ROLES = ['reader', 'clerk', 'editor', 'publisher'] as const;

export type Role = (typeof ROLES)[number];

export function includesRole(held: Role, needed: Role): boolean {
  return ROLES.indexOf(held) >= ROLES.indexOf(needed);
}

export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}
