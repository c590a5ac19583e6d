import type { DatabaseAccess } from '#core/database/database-access.ts';
import { sql } from '#core/database/sql.ts';

/**
 * Changes a vault as somebody could who has its key and writes past the app: no trigger, no check and no foreign key
 * stands in the way, and all of them are there again afterwards.
 */
export function pastTheApp(access: DatabaseAccess, alter: () => void): void {
  const triggers = access.all<{ name: string; sql: string }>(
    sql`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`,
  );
  access.exec('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON');
  for (const { name } of triggers) access.exec(`DROP TRIGGER ${name}`);
  alter();
  for (const trigger of triggers) access.exec(trigger.sql);
  access.exec('PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF');
}
