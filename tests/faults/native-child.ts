import { writeSync } from 'node:fs';
import { attachBlob } from '#core/blobs/attach-blob.ts';
import { deleteBlob } from '#core/blobs/delete-blob.ts';
import { makeBackup } from '#core/backup/make-backup.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { createCase } from '#core/cases/create-case.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { updateRecord } from '#core/records/update-record.ts';
import { findHits } from '#core/search/find-hits.ts';
import type { Connection } from '#core/database/connection.ts';
import { TRAINING_COST } from '#core/crypto/argon2id.ts';
import { systemDeps } from '#core/system-deps.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { changePassphrase } from '#core/vault/users/change-passphrase.ts';
import { removeUser } from '#core/vault/users/remove-user.ts';
import { rotateDataKey } from '#core/vault/renewal/rotate-data-key.ts';
import { listUsers } from '#core/vault/users/user-repository.ts';
import { openSession } from '#core/vault/session/open-session.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { isAppError } from '#shared/errors/app-error.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { proveHere } from '#tests/core/backup/prove-here.ts';
import { noPause, someBytes } from '#tests/core/blobs/blob-fixtures.ts';
import { aCase, anIncident, told } from '#tests/support/record-builders.ts';

/** A day of work in one vault: whatever is on disk afterwards, what was said here must be there. */
export interface NativeJob {
  readonly folder: string;
  /** Where the backup goes. */
  readonly place: string;
  readonly passphrase: string;
  readonly newPassphrase: string;
  /** Planted: says that a case is created when it is about to be committed. */
  readonly isTooEarly: boolean;
  /** Writes on where the disk says that it has no room, so that SQLite meets the end of it. */
  readonly ignoresRoom: boolean;
  /** Planted: COMMIT does not wait for the disk. */
  readonly syncsLess: boolean;
  /** The power goes as soon as something has been refused. */
  readonly diesWhenRefused: boolean;
  /** Cases that are created at first. */
  readonly cases: number;
}

const ATTACHMENT_BYTES = 40_000;
const SEARCHED = 'zephyrine';

const { folder, place, passphrase, newPassphrase, ...job } = JSON.parse(process.argv[2] ?? '') as NativeJob;
const system = systemDeps();
const deps = {
  ...system,
  startProver: proveHere,
  passphraseCost: async () => TRAINING_COST,
  disk: job.ignoresRoom ? { ...system.disk, freeBytes: () => undefined } : system.disk,
};

function say(...words: readonly (string | number)[]): void {
  writeSync(1, `${words.join(' ')}\n`);
}

async function step(name: string, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = isAppError(error) ? error.code : `unexpected:${String(error).replaceAll(/\s+/gu, '_')}`;
    say('refused', code, name);
    if (job.diesWhenRefused) process.kill(process.pid, 'SIGKILL');
  }
}

/** Tells of a case before COMMIT, as a mistake in the use-case would. */
function tellingTooEarly(session: VaultSession): VaultSession {
  let id = '';
  return {
    ...session,
    ids: {
      next<Id extends string>() {
        id = session.ids.next<Id>();
        return id as Id;
      },
    },
    access: {
      ...session.access,
      run(statement) {
        if (statement.text === 'COMMIT') say('created', id);
        return session.access.run(statement);
      },
    },
  };
}

function create(session: VaultSession): CaseId {
  if (job.isTooEarly) return createCase(tellingTooEarly(session), { fields: aCase() }).id;
  const { id } = createCase(session, { fields: aCase() });
  say('created', id);
  return id;
}

async function work(opened: VaultSession): Promise<void> {
  let session = opened;
  const quiet = { report: () => undefined, pause: noPause, signal: new AbortController().signal };
  let caseId: CaseId | undefined;
  for (let number = 0; number < job.cases; number++) {
    await step('create', () => {
      caseId = create(session);
    });
  }
  await step('edit', () => {
    if (caseId === undefined) return;
    const fields = aCase({ codeword: 'Changed' });
    say('edited', updateRecord(session, caseKind, { id: caseId, expectedRevision: 1, fields }).id);
  });
  await step('add an incident', () => {
    if (caseId === undefined) return;
    const fields = anIncident({ title: told(`A call about ${SEARCHED}`) });
    say('incident', createIncident(session, { caseId, fields }).id);
    const { hits } = findHits(session.db, recordKinds, { text: SEARCHED });
    say('found', hits.length);
  });
  let attached: string | undefined;
  await step('attach', async () => {
    const bytes = someBytes(ATTACHMENT_BYTES, 1);
    const blob = await attachBlob(session, bytes, { pause: noPause, record: () => undefined });
    attached = blob.id;
    say('attached', blob.id, Buffer.from(blob.sha256).toString('hex'));
  });
  await step('back up', async () => {
    say('backed-up', (await makeBackup(deps, session, { ...quiet, target: place })).sequence);
  });
  await step('delete', async () => {
    if (attached === undefined) return;
    say('deleting', attached);
    await deleteBlob(session, attached, () => undefined);
    say('deleted', attached);
  });
  let ownPassphrase = passphrase;
  await step('change the passphrase', async () => {
    say('changing-passphrase');
    await changePassphrase(deps, session, { ownPassphrase, passphrase: newPassphrase });
    ownPassphrase = newPassphrase;
    say('changed-passphrase');
  });
  await step('remove a user', async () => {
    const bo = listUsers(session.db).find(({ id }) => id !== session.user.id);
    if (bo === undefined) return;
    await removeUser(deps, session, { ownPassphrase, id: bo.id });
    say('removed', bo.id);
  });
  await step('renew the data key', async () => {
    const goOn = (connection: Connection) => {
      session = openSession(deps, { ...session, connection });
    };
    goOn(await rotateDataKey(deps, session, { ...quiet, ownPassphrase, onReopened: goOn }));
    say('renewed');
  });
  await step('create once more', () => void create(session));
  await step('close', () => {
    session.close();
    say('closed');
  });
}

await step('open', async () => {
  const session = await unlockVault(deps, { folder, passphrase });
  if (job.syncsLess) session.access.exec('PRAGMA synchronous = NORMAL');
  say('opened');
  await work(session);
});
say('end');
