import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createDatabase, type Connection } from '#core/database/connection.ts';
import { temporaryFolder } from './open-test-vault.ts';

export const SCRATCH_KEY = 'a1'.repeat(32);

/** A real, empty SQLCipher database without any schema. */
export function openScratchDatabase(): Connection {
  const connection = createDatabase(join(temporaryFolder(), 'scratch.db'), SCRATCH_KEY);
  onTestFinished(() => connection.close());
  return connection;
}
