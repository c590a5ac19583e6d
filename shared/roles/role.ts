import { z } from 'zod';

/** From the most to the least that a person may do. */
export const roles = ['administrator', 'caseworker', 'reviewer', 'read-only'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** Whether somebody with `held` may do what asks for `least`. */
export function includesRole(held: Role, least: Role): boolean {
  return roles.indexOf(held) <= roles.indexOf(least);
}
