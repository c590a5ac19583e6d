import { initialSchema } from './0010-initial-schema.ts';
import type { Migration } from './migration.ts';

/** Every step, oldest first, in tens. Until the first release there is one, which may change. */
export const migrations: readonly Migration[] = [initialSchema];
