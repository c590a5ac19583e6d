import { createContext, use, useCallback } from 'react';
import { contract, type OperationName } from '#shared/contract.ts';
import { findOperation } from '#shared/ipc/define.ts';
import { includesRole, roles, type Role } from '#shared/roles/role.ts';

/** Role of the person in the open vault. null until it is known: then nothing is offered that asks for a role. */
export const RoleContext = createContext<Role | null>(null);

/** Everybody who may ask for this in an open vault, from the most to the least that they may do. */
export function rolesFor(operation: OperationName): readonly Role[] {
  const leastRole = findOperation(contract, operation)?.leastRole;
  return leastRole === undefined ? [] : roles.filter((role) => includesRole(role, leastRole));
}

/** Whether to offer what asks for an operation. Core decides again, whatever the window offers. */
export function useMay(): (operation: OperationName) => boolean {
  const role = use(RoleContext);
  return useCallback((operation) => role !== null && rolesFor(operation).includes(role), [role]);
}
