import type { DatabaseAccess } from '../database-access.ts';

/**
 * One step of the schema. Steps are history: a published one never changes, and none of them imports
 * repositories or record types.
 */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: (access: DatabaseAccess) => void;
}
