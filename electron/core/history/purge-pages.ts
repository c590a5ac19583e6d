import { removeMigrationCopies } from '#core/database/migrations/migrate.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';

/** After an erasure: the pages as they were still stand in the -wal file, and in copies that were made before migrations. */
export function purgePages({ connection }: Pick<VaultSession, 'connection'>): void {
  removeMigrationCopies(connection.path);
  connection.checkpoint();
}
