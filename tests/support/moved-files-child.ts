import { cpSync, mkdirSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCase } from '#core/cases/create-case.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { createVault } from '#core/vault/opening/create-vault.ts';
import { rotateDataKey } from '#core/vault/renewal/rotate-data-key.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { verifyEverything } from '#core/vault/verification/verify-everything.ts';
import { isAppError } from '#shared/errors/app-error.ts';
import { cheapSystemDeps } from './cheap-system-deps.ts';
import { isNothingToTell, type MovedTrial } from './moved-trials.ts';
import { aCase } from './record-builders.ts';

// A program of its own, which has many vaults open while something happens to their files, one trial each, and then
// locks them or is killed. It says in JSON what the window would have said, and what it acknowledged.

const [root = '', passphrase = '', ending = '', listed = '[]'] = process.argv.slice(2);
const trials = JSON.parse(listed) as MovedTrial[];
const deps = cheapSystemDeps();
const pause = () => sleep(0);

function change({ file, what }: MovedTrial, place: string): void {
  const folder = join(place, 'Office.casekeep');
  const older = join(place, 'older');
  const paths = file === 'folder' ? [folder] : file === 'keys' ? ['vault.keys', 'vault.keys.bak'] : [file];
  for (const name of paths) {
    const path = file === 'folder' ? folder : join(folder, name);
    if (what === 'deleted') rmSync(path, { recursive: true, maxRetries: 5 });
    if (what === 'renamed')
      renameSync(path, file === 'folder' ? join(place, 'Elsewhere.casekeep') : `${path}.old`);
    if (what === 'emptied') truncateSync(path, 0);
    if (what === 'replaced by a copy' || what === 'replaced by an older one') {
      const source = what === 'replaced by a copy' ? path : file === 'folder' ? older : join(older, name);
      cpSync(source, `${path}.new`, { recursive: true });
      if (file === 'folder') rmSync(path, { recursive: true, maxRetries: 5 });
      renameSync(`${path}.new`, path);
    }
  }
}

async function run(trial: MovedTrial, index: number) {
  const place = join(root, String(index));
  mkdirSync(place);
  const folder = join(place, 'Office.casekeep');
  const session: VaultSession = await createVault(deps, { folder, passphrase, displayName: 'Ana' });
  const saved: string[] = [];
  const refused: string[] = [];
  const save = (codeword: string) => {
    try {
      createCase(session, { fields: aCase({ codeword }) });
      saved.push(codeword);
    } catch (error) {
      refused.push(isAppError(error) ? error.code : String(error));
    }
  };
  save('Heron');
  // As another program would copy it in the middle of the day.
  cpSync(folder, join(place, 'older'), { recursive: true });
  session.connection.checkpoint();
  save('Wren');
  save('Lark');
  let isChanged = false;
  const happen = () => {
    if (!isChanged) change(trial, place);
    isChanged = true;
  };
  try {
    if (trial.while === 'verifying')
      await verifyEverything(session, recordKinds, { report: happen, pause, signal: undefined } as never);
    else if (trial.while === 'renewing the key')
      await rotateDataKey(deps, session, { ownPassphrase: passphrase, report: happen, pause });
    else if (trial.while === 'backing up') {
      const held = session.connection.holdStill();
      save('Plover');
      happen();
      held.release();
    } else happen();
  } catch (error) {
    refused.push(isAppError(error) ? error.code : String(error));
  }
  if (trial.while === 'saving' || trial.while === 'backing up') save('Finch');
  // Nobody does anything any more: the vault notices by itself.
  const stillMs = Date.now() + (isNothingToTell(trial) ? 3000 : 60_000);
  while (session.movedFiles() === null && Date.now() < stillMs) await sleep(100);
  return { session, result: { saved, refused, moved: session.movedFiles() } };
}

const all = await Promise.all(trials.map(run));
process.stdout.write(JSON.stringify(all.map(({ result }) => result)), () => {
  if (ending === 'unguarded') {
    for (const { session } of all) session.access.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }
  if (ending !== 'locked') process.kill(process.pid, 'SIGKILL');
  for (const { session } of all) session.close();
});
