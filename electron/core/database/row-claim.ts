import type { Role } from '#shared/roles/role.ts';

/** By whom a row says that it was written. */
export interface RowClaim {
  readonly userId: string;
  readonly digest: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array;
  readonly leastRole: Role;
}
