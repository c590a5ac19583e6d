import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { attachBlob } from '#core/blobs/attach-blob.ts';
import { FRAME_BYTES, SEALED_FRAME_BYTES, sealedBytes, sealFrame } from '#core/blobs/blob-frame.ts';
import { blobFolder } from '#core/blobs/blob-folder.ts';
import { countBlobs, eachBlob, findBlob } from '#core/blobs/blob-repository.ts';
import { deleteBlob } from '#core/blobs/delete-blob.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { verifyEverything } from '#core/vault/verification/verify-everything.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { backUp, quiet, vaultWithPlace } from '#tests/core/backup/backup-fixtures.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { decryptDatabase } from '#tests/support/independent-decryptor.ts';
import { openTestVault, temporaryFolder, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { unsyncedCommit } from '#tests/support/unsynced-commit.ts';
import { attach, blobNames, collect, noPause, readBack, someBytes } from './blob-fixtures.ts';

const MIB = FRAME_BYTES;

test.each([0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB + 7])(
  'an attachment of %i bytes comes back to the byte, with the hash of its source',
  async (length) => {
    const { session } = await openTestVault();
    const blob = await attach(session, length);
    const source = await collect(someBytes(length));
    expect((await readBack(session, blob)).equals(source)).toBe(true);
    expect(Buffer.from(blob.sha256)).toEqual(createHash('sha256').update(source).digest());
    const { key, sha256, fileSha256, ...rest } = findBlob(session.db, blob.id) ?? blob;
    expect(rest).toEqual({ id: blob.id, bytes: length });
    expect([key, sha256, fileSha256].map((bytes) => new Uint8Array(bytes))).toEqual([
      blob.key,
      blob.sha256,
      blob.fileSha256,
    ]);
    const file = readFileSync(join(blobFolder(session.connection), blob.id));
    expect(file.length).toBe(sealedBytes(length));
    expect(Buffer.from(blob.fileSha256)).toEqual(createHash('sha256').update(file).digest());
  },
);

test('neither the file, its name nor anything beside it shows the text of the attachment', async () => {
  const { session } = await openTestVault();
  const words = Buffer.from('Witness Gulnara '.repeat(1000));
  const [first, second] = [await attachText(), await attachText()];
  async function attachText() {
    async function* source() {
      yield words;
    }
    return attachBlob(session, source(), { pause: noPause, record: () => undefined });
  }
  const files = [first, second].map(({ id }) => readFileSync(join(blobFolder(session.connection), id)));
  expect(words.includes('Gulnara')).toBe(true);
  for (const file of files) expect(file.includes('Gulnara')).toBe(false);
  // The same text twice: nothing of the two files is alike.
  expect(files[0]?.subarray(16, 48).equals(files[1]?.subarray(16, 48) ?? Buffer.alloc(0))).toBe(false);
  expect(statSync(join(blobFolder(session.connection), first.id)).mode & 0o777).toBe(0o600);
});

/** Changes the file of an attachment of three and a half frames and says how reading it fails. */
async function failureAfter(change: (file: Buffer, other: Buffer) => Buffer): Promise<unknown> {
  const { session } = await openTestVault();
  const blob = await attach(session, 3.5 * MIB, 1);
  const other = await attach(session, 3.5 * MIB, 2);
  const path = join(blobFolder(session.connection), blob.id);
  const [file, otherFile] = [blob, other].map(({ id }) =>
    readFileSync(join(blobFolder(session.connection), id)),
  );
  writeFileSync(path, change(file ?? Buffer.alloc(0), otherFile ?? Buffer.alloc(0)));
  const failure = await failureOf(() => readBack(session, blob));
  return failure instanceof AppError ? { code: failure.code, frame: failure.params['frame'] } : failure;
}

const frame = (file: Buffer, number: number) =>
  file.subarray((number - 1) * SEALED_FRAME_BYTES, number * SEALED_FRAME_BYTES);

test.each([
  ['cut by one byte', 'attachment/truncated', 4, (file: Buffer) => file.subarray(0, -1)],
  [
    'cut at the end of a part',
    'attachment/truncated',
    4,
    (file: Buffer) => file.subarray(0, 3 * SEALED_FRAME_BYTES),
  ],
  ['emptied', 'attachment/truncated', 1, () => Buffer.alloc(0)],
  [
    'lengthened by a part of its own',
    'attachment/appended',
    4,
    (file: Buffer) => Buffer.concat([file, frame(file, 1)]),
  ],
  [
    'given with two parts changed round',
    'attachment/reordered',
    1,
    (file: Buffer) => Buffer.concat([frame(file, 2), frame(file, 1), frame(file, 3), frame(file, 4)]),
  ],
  [
    'mixed with a part of another file',
    'attachment/swapped',
    3,
    (file: Buffer, other: Buffer) =>
      Buffer.concat([frame(file, 1), frame(file, 2), frame(other, 3), frame(file, 4)]),
  ],
  ['replaced by another file', 'attachment/swapped', 1, (_file: Buffer, other: Buffer) => other],
  [
    'flipped in one bit of its text',
    'attachment/altered',
    2,
    (file: Buffer) => flip(file, SEALED_FRAME_BYTES + 500),
  ],
  ['flipped in one bit of its tag', 'attachment/altered', 4, (file: Buffer) => flip(file, file.length - 1)],
  [
    'told that its last part is not the last',
    'attachment/altered',
    4,
    (file: Buffer) => flip(file, 3 * SEALED_FRAME_BYTES + 12),
  ],
] as const)('an attachment that was %s is named: %s in part %i', async (_what, code, part, change) => {
  expect(await failureAfter(change)).toEqual({ code, frame: part });
});

test('a part that somebody exchanged with the key of the attachment is told by its hash: read, verified, backed up', async () => {
  const vault = await vaultWithPlace();
  const blob = await attach(vault.session, 1.5 * MIB);
  const path = join(blobFolder(vault.session.connection), blob.id);
  const file = readFileSync(path);
  const other = Buffer.alloc(blob.bytes - MIB, 'x');
  const forged = sealFrame(other, blob.key, { blobId: blob.id, number: 1, isFinal: true });
  writeFileSync(path, Buffer.concat([file.subarray(0, SEALED_FRAME_BYTES), forged]));
  const altered = { code: 'attachment/altered', params: { attachment: blob.id, frame: 0 } };
  expect(await failureOf(() => readBack(vault.session, blob))).toMatchObject(altered);
  const verdict = await verifyEverything(vault.session, recordKinds, quiet());
  expect(verdict.damagedAttachments).toEqual([{ code: altered.code, attachment: blob.id, frame: 0 }]);
  expect(await failureOf(() => backUp(vault))).toMatchObject({ code: 'attachment/altered' });
  // What is on the other disk already is not overwritten by it either.
  writeFileSync(path, file);
  await backUp(vault);
  writeFileSync(path, Buffer.concat([file.subarray(0, SEALED_FRAME_BYTES), forged]));
  await backUp(vault);
  expect(readFileSync(join(vault.store, 'blobs', blob.id)).equals(file)).toBe(true);
});

test('a file that nobody changed is read without a complaint, so the complaints mean something', async () => {
  const control = await failureOf(() => failureAfter((file) => file));
  expect(control.message).toBe('it was expected to fail, and did not');
});

function flip(file: Buffer, at: number): Buffer {
  const flipped = Buffer.from(file);
  flipped[at] = (flipped[at] ?? 0) ^ 1;
  return flipped;
}

test('a missing file is named', async () => {
  const { session } = await openTestVault();
  const blob = await attach(session, 10);
  rmSync(join(blobFolder(session.connection), blob.id));
  expect(await failureOf(() => readBack(session, blob))).toMatchObject({
    code: 'attachment/missing',
    params: { attachment: blob.id },
  });
});

test('giving up leaves neither file nor row', async () => {
  const { session } = await openTestVault();
  await attach(session, 10);
  const before = blobNames(session);
  let frames = 0;
  const failure = await failureOf(() =>
    attachBlob(session, someBytes(40 * MIB), {
      pause: async () => {
        frames += 1;
        if (frames === 2) throw new AppError('ipc/cancelled');
      },
      record: () => undefined,
    }),
  );
  expect(failure).toMatchObject({ code: 'ipc/cancelled' });
  expect(blobNames(session)).toEqual(before);
  expect(countBlobs(session.db)).toBe(1);
});

test('a source that cannot be read is told as that, not as a place that cannot be written', async () => {
  const { session, folder } = await openTestVault();
  // Opening a folder works, reading it does not.
  async function* source() {
    yield* createReadStream(folder);
  }
  const failure = await failureOf(() =>
    attachBlob(session, source(), { pause: noPause, record: () => undefined }),
  );
  expect(failure).toMatchObject({ code: 'file/not-readable' });
  expect(blobNames(session)).toEqual([]);
});

test('when the row cannot be written the file goes again', async () => {
  const { session } = await openTestVault();
  const failure = await failureOf(() =>
    attachBlob(session, someBytes(10), {
      pause: noPause,
      record: () => {
        throw new Error('no such incident');
      },
    }),
  );
  expect(failure.message).toBe('no such incident');
  expect(blobNames(session)).toEqual([]);
  expect(countBlobs(session.db)).toBe(0);
});

test('a COMMIT that was refused after it was written keeps the file: after a crash the row has one', async () => {
  const { session, folder, deps } = await openTestVault();
  const failure = await failureOf(() => attach(unsyncedCommit(session), 10));
  expect(failure).toMatchObject({ code: 'file/disk-full' });
  const crashed = join(temporaryFolder(), 'Crashed.casekeep');
  cpSync(folder, crashed, { recursive: true });
  const again = await unlockVault(deps, { folder: crashed, passphrase: TEST_PASSPHRASE });
  onTestFinished(() => again.close());
  const found = [...eachBlob(again.db)];
  expect(found).toHaveLength(1);
  for (const blob of found) expect(await readBack(again, blob)).toEqual(await collect(someBytes(10)));
});

test('deleting removes the row, its key out of the database file, and the file', async () => {
  const { session, folder } = await openTestVault();
  const blob = await attach(session, 100);
  session.connection.checkpoint();
  const dataKey = Buffer.from(session.connection.keyHex, 'hex');
  const database = join(folder, 'vault.db');
  expect(decryptDatabase(database, dataKey).plain.includes(Buffer.from(blob.key))).toBe(true);
  await deleteBlob(session, blob.id, () => undefined);
  expect(blobNames(session)).toEqual([]);
  expect(decryptDatabase(database, dataKey).plain.includes(Buffer.from(blob.key))).toBe(false);
  expect(await failureOf(() => deleteBlob(session, blob.id, () => undefined))).toMatchObject({
    code: 'attachment/missing',
  });
});

test('opening a vault collects what a crash left, and nothing else', async () => {
  const { session, folder, deps } = await openTestVault();
  const kept = await attach(session, 10);
  const orphan = await attach(session, 20);
  const blobs = blobFolder(session.connection);
  session.access.exec(`DELETE FROM blob WHERE id = '${orphan.id}'`);
  writeFileSync(join(blobs, `${'ab'.repeat(16)}.part`), 'half');
  writeFileSync(join(blobs, 'notes.txt'), 'not ours');
  session.close();
  const again = await unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE });
  expect(blobNames(again)).toEqual([kept.id, 'notes.txt'].sort());
  expect(deps.logger.lines().at(-1)).toContain('blobs/orphans-removed files=2');
  again.close();
});

test('a vault keeps its attachments when its folder moves', async () => {
  const { session, folder, deps } = await openTestVault();
  const blob = await attach(session, MIB + 5);
  session.close();
  renameSync(folder, `${folder}-moved`);
  const again = await unlockVault(deps, { folder: `${folder}-moved`, passphrase: TEST_PASSPHRASE });
  expect((await readBack(again, blob)).length).toBe(MIB + 5);
  again.close();
  renameSync(`${folder}-moved`, folder);
  expect(existsSync(folder)).toBe(true);
});
