import type { DatabaseAccess } from '../database-access.ts';

/**
 * One step of the schema. Steps are history: a published one never changes, and none of them imports
 * repositories or record types.
 */
export interface Migration {
  readonly version: number;
  readonly name: string;
  /**
   * Of a step that may still change, before the first release: what its schema is told by. A vault that was made by
   * another form of it is one of a development build.
   */
  readonly digest?: string;
  readonly up: (access: DatabaseAccess) => void;
}
