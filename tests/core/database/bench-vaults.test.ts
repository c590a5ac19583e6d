import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sql } from '#core/database/sql.ts';
import { buildBenchVaults, openBenchDatabase } from '#tests/bench/database-bench-vault.ts';
import { temporaryFolder } from '#tests/support/open-test-vault.ts';

test('the benchmark compares two vaults with the same content, one of them without a key', () => {
  const folder = temporaryFolder();
  const paths = { encrypted: join(folder, 'encrypted.db'), plain: join(folder, 'plain.db') };
  buildBenchVaults(30, paths);
  for (const engine of ['encrypted', 'plain'] as const) {
    const connection = openBenchDatabase(engine, paths[engine]);
    expect(connection.access.value(sql`SELECT count(*) FROM incident`), engine).toBe(30);
    connection.close();
  }
  expect(() => openBenchDatabase('plain', paths.encrypted)).toThrow('file is not a database');
});
