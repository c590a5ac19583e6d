import { writeSync } from 'node:fs';
import { isAppError } from '#shared/errors/app-error.ts';
import { attachBlob } from '#core/blobs/attach-blob.ts';
import { deleteBlob } from '#core/blobs/delete-blob.ts';
import { makeBackup } from '#core/backup/make-backup.ts';
import { createCase } from '#core/cases/create-case.ts';
import { systemDeps } from '#core/system-deps.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { proveHere } from '#tests/core/backup/prove-here.ts';
import { noPause, someBytes } from '#tests/core/blobs/blob-fixtures.ts';
import { aCase } from '#tests/support/record-builders.ts';
import { installFault, type Fault } from './fault-shim.ts';

interface Job extends Fault {
  readonly folder: string;
  readonly place: string;
  readonly passphrase: string;
}

const ATTACHMENT_BYTES = 1_300_000;

const { folder, place, passphrase, ...fault } = JSON.parse(process.argv[2] ?? '') as Job;
// Taken before it is guarded: what is acknowledged is told without being counted.
const tell = writeSync;
function say(...words: readonly (string | number)[]): void {
  tell(1, `${words.join(' ')}\n`);
}

const deps = { ...systemDeps(), startProver: proveHere };
const session = await unlockVault(deps, { folder, passphrase });
const count = await installFault(fault);

async function step(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    say('refused', isAppError(error) ? error.code : String(error));
  }
}

async function attach(seed: number): Promise<string> {
  const blob = await attachBlob(session, someBytes(ATTACHMENT_BYTES, seed), {
    pause: noPause,
    record: () => undefined,
  });
  say('attached', blob.id, Buffer.from(blob.sha256).toString('hex'));
  return blob.id;
}

async function backUp(): Promise<void> {
  const signal = new AbortController().signal;
  const made = await makeBackup(deps, session, {
    target: place,
    report: () => undefined,
    pause: noPause,
    signal,
  });
  say('backed-up', made.sequence);
}

const create = async () => say('created', createCase(session, { fields: aCase() }).id);

let first = '';
await step(create);
await step(async () => {
  first = await attach(1);
});
await step(backUp);
await step(async () => void (await attach(2)));
await step(async () => {
  if (first === '') return;
  say('deleting', first);
  await deleteBlob(session, first, () => undefined);
  say('deleted', first);
});
await step(backUp);
await step(create);
say('operations', count());
session.close();
say('closed');
