import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCase } from '#core/cases/create-case.ts';
import { systemDeps } from '#core/system-deps.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { isAppError } from '#shared/errors/app-error.ts';
import { aCase } from './record-builders.ts';

// A program of its own, whose vault is moved while it is open and another begun in its place; it says in one line what
// the next save came to, and returns.

const [folder = '', passphrase = ''] = process.argv.slice(2);
const session = await unlockVault(
  { ...systemDeps(), leastCost: { memoryKib: 8, iterations: 1, parallelism: 1 } },
  { folder, passphrase },
);
createCase(session, { fields: aCase() });
renameSync(folder, `${folder}-moved`);
mkdirSync(folder);
writeFileSync(join(folder, 'vault.db-wal'), 'of another vault');
try {
  createCase(session, { fields: aCase() });
} catch (error) {
  process.stderr.write(isAppError(error) ? `${error.code}\n` : String(error));
  process.exitCode = 3;
}
session.close();
