import { Database } from '@signalapp/sqlcipher';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { addUser } from '#core/vault/users/add-user.ts';
import { changePassphrase } from '#core/vault/users/change-passphrase.ts';
import { removeUser } from '#core/vault/users/remove-user.ts';
import { rotateDataKey } from '#core/vault/renewal/rotate-data-key.ts';
import { listUsers } from '#core/vault/users/user-repository.ts';
import { cheapSystemDeps } from './cheap-system-deps.ts';

// A program of its own: changes the keys of a vault and kills itself, as a power cut would, before its n-th
// step that touches a file or the database. Tells the number of steps when it comes to the end.

const [folder = '', action = '', ownPassphrase = '', otherPassphrase = '', killBefore = '0'] =
  process.argv.slice(2);
const deps = cheapSystemDeps();

let isCounting = false;
let steps = 0;

function step(): void {
  if (!isCounting) return;
  steps += 1;
  if (steps === Number(killBefore)) process.kill(process.pid, 'SIGKILL');
}

function watch(target: object, name: string): void {
  const original = Reflect.get(target, name) as (...args: unknown[]) => unknown;
  Reflect.set(target, name, function watched(this: unknown, ...args: unknown[]) {
    step();
    return Reflect.apply(original, this, args);
  });
}

for (const name of ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync', 'rmSync', 'unlinkSync'])
  watch(fs, name);
for (const name of ['exec', 'prepare', 'close']) watch(Database.prototype, name);
syncBuiltinESMExports();

const session = await unlockVault(deps, { folder, passphrase: ownPassphrase });
const bo = listUsers(session.db)[1];
if (bo === undefined) throw new Error('Bo is missing');
isCounting = true;
switch (action) {
  case 'change-passphrase':
    await changePassphrase(deps, session, { ownPassphrase, passphrase: otherPassphrase });
    break;
  case 'add-user':
    await addUser(deps, session, {
      ownPassphrase,
      displayName: 'Cem',
      role: 'reviewer',
      passphrase: otherPassphrase,
    });
    break;
  case 'remove-user':
    await removeUser(deps, session, { ownPassphrase, id: bo.id });
    break;
  case 'rotate':
    (
      await rotateDataKey(deps, session, {
        ownPassphrase,
        report: () => undefined,
        pause: async () => undefined,
      })
    ).close();
    break;
  default:
    throw new Error(`what is ${action}?`);
}
isCounting = false;
session.close();
process.stdout.write(String(steps));
