import { Database } from '@signalapp/sqlcipher';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { openDatabase } from '#core/database/connection.ts';
import { migrate } from '#core/database/migrations/migrate.ts';
import { isAppError } from '#shared/errors/app-error.ts';
import { noteMigrations } from './note-migrations.ts';

// A program of its own: brings a database of notes to the newest schema and kills itself, as a power cut would,
// before its n-th statement or change of a file. Tells how many there were, or what it was refused with.

const [path = '', keyHex = '', killBefore = '0'] = process.argv.slice(2);

let steps = 0;

function watch(target: object, name: string): void {
  const original = Reflect.get(target, name) as (...args: unknown[]) => unknown;
  Reflect.set(target, name, function watched(this: unknown, ...args: unknown[]) {
    steps += 1;
    if (steps === Number(killBefore)) process.kill(process.pid, 'SIGKILL');
    return Reflect.apply(original, this, args);
  });
}

for (const name of ['rmSync', 'renameSync', 'fsyncSync']) watch(fs, name);
for (const name of ['exec', 'prepare', 'close']) watch(Database.prototype, name);
syncBuiltinESMExports();

try {
  const connection = openDatabase(path, keyHex);
  try {
    migrate(connection, { keyHex, steps: noteMigrations });
  } finally {
    connection.close();
  }
  process.stdout.write(String(steps));
} catch (error) {
  process.stdout.write(isAppError(error) ? error.code : String(error));
}
