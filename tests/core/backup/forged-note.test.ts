import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drillRestore } from '#core/backup/drill-restore.ts';
import { createCase } from '#core/cases/create-case.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { temporaryFolder } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';
import { backUp, backupsIn, quiet, restore, vaultWithPlace, type VaultWithPlace } from './backup-fixtures.ts';

type Note = Readonly<Record<string, string | number>>;

/** What somebody without any key can do who has the stick: exchange the note, and the line of the manifest with it. */
function forge(folder: string, change: (note: Note) => Note): void {
  const path = join(folder, 'backup.json');
  const manifest = join(folder, 'MANIFEST.txt');
  const before = readFileSync(path);
  const after = Buffer.from(`${JSON.stringify(change(JSON.parse(before.toString('utf8')) as Note))}\n`);
  writeFileSync(path, after);
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(digestOf(before), digestOf(after)));
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function twoBackups(): Promise<VaultWithPlace & { readonly folders: readonly string[] }> {
  const vault = await vaultWithPlace();
  await backUp(vault);
  createCase(vault.session, { fields: aCase() });
  vault.clock.advanceMs(86_400_000);
  await backUp(vault);
  return { ...vault, folders: backupsIn(vault.store).map((name) => join(vault.store, name)) };
}

const target = () => join(temporaryFolder(), 'Restored.casekeep');

/** Another value that looks as right as the one that was there. */
const others: Readonly<Record<string, (value: string | number) => string | number>> = {
  id: () => '0123456789abcdef',
  sequence: () => 3,
  at: () => '2031-01-01T00:00:00.000Z',
  attachments: (value) => Number(value) + 1,
  head: (value) => digestOf(Buffer.from(String(value))),
  signature: (value) => Buffer.alloc(64, String(value)).toString('base64'),
};

test('whatever is changed in the note of a backup together with its checksum, the database knows better', async () => {
  const { folders, ...vault } = await twoBackups();
  const [, newer = ''] = folders;
  const kept = readFileSync(join(newer, 'backup.json'), 'utf8');
  const fields = Object.keys(JSON.parse(kept) as Note).filter(
    (field) => field !== 'format' && field !== 'version',
  );
  expect(fields.toSorted()).toEqual(Object.keys(others).toSorted());
  for (const field of fields) {
    forge(newer, (note) => ({ ...note, [field]: others[field]?.(note[field] ?? '') ?? '' }));
    const refused = { code: 'backup/damaged', params: { file: 'backup.json', next: 1 } };
    expect(await failureOf(() => restore(vault, target())), field).toMatchObject(refused);
    expect(await failureOf(() => drillRestore(vault.deps, vault.session, quiet())), field).toMatchObject(
      refused,
    );
    forge(newer, () => JSON.parse(kept) as Note);
  }
  // The control: as it was made, written anew by the same hand.
  expect(await restore(vault, target())).toMatchObject({ sequence: 2, counts: { case: 1 } });
  await drillRestore(vault.deps, vault.session, quiet());
});

test('the note of another backup, with its signature, does not date this database', async () => {
  const { folders, ...vault } = await twoBackups();
  const [older = '', newer = ''] = folders;
  const note = JSON.parse(readFileSync(join(newer, 'backup.json'), 'utf8')) as Note;
  forge(older, () => note);
  const failure = await failureOf(() => restore({ ...vault, place: older }, target()));
  expect(failure).toMatchObject({ code: 'backup/damaged', params: { file: 'backup.json' } });
});

test('a planted backup neither says where counting goes on nor pushes genuine ones out', async () => {
  const { folders, ...vault } = await twoBackups();
  const [, newer = ''] = folders;
  const planted = Array.from({ length: 8 }, (_, index) => ({
    sequence: 1_000_000_000 - index,
    id: `000${index}`,
  }));
  for (const { sequence, id } of planted) {
    const folder = join(vault.store, `${String(sequence)}-${id}`);
    cpSync(newer, folder, { recursive: true });
    forge(folder, (note) => ({ ...note, sequence }));
  }
  const sequences = [];
  for (let run = 0; run < 6; run++) sequences.push((await backUp(vault)).sequence);
  expect(sequences).toEqual([3, 4, 5, 6, 7, 8]);
  const left = backupsIn(vault.store).map((name) => Number(name.split('-')[0]));
  expect(left.filter((sequence) => sequence < 100)).toEqual([2, 3, 4, 5, 6, 7, 8]);
  expect(left.filter((sequence) => sequence > 100)).toHaveLength(8);
});

test('a number or count beyond what anybody makes is no note of a backup', async () => {
  const { folders, ...vault } = await twoBackups();
  for (const folder of folders) forge(folder, (note) => ({ ...note, sequence: 1e15 }));
  expect(await failureOf(() => restore(vault, target()))).toMatchObject({ code: 'backup/none-found' });
});
