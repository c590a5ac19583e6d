import { join } from 'node:path';
import { expect, test } from 'vitest';
import { indexDocument, removeDocument } from '#core/database/search-index.ts';
import { sql } from '#core/database/sql.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { findVaultKeys } from '#core/vault/keys/vault-keys-file.ts';
import { openVaultKeys } from '#core/vault/keys/vault-keys.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { cheapCost } from '#tests/support/cheap-cost.ts';
import { decryptDatabase } from '#tests/support/independent-decryptor.ts';
import { openTestVault, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';

function index(session: VaultSession, recordId: string, text: string): void {
  inTransaction(session, (tx) => indexDocument(tx, { noun: 'incident', recordId, caseId: null, text }));
}

function find(session: VaultSession, words: string): string[] {
  return session.db
    .all<{ recordId: string }>(
      sql`
      SELECT record_id AS recordId FROM search_index JOIN search_document ON search_document.id = search_index.rowid
      WHERE search_index MATCH ${words} ORDER BY search_index.rowid DESC`,
    )
    .map(({ recordId }) => recordId);
}

test.for([
  ['Latin', 'they threatened his brother', 'brother'],
  ['Chinese, a word inside a sentence', '警察给他的家人打电话', '"家人"'],
  ['Chinese, one character', '警察给他的家人打电话', '警'],
  ['Uyghur', 'ساقچىلار ئۇنىڭ ئۆيىگە باردى', 'ئۆيىگە'],
  ['Tibetan', 'ཉེན་རྟོག་པ་ཁོང་གི་ཁྱིམ་ལ་སླེབས།', '"ཁྱིམ"'],
] as const)('a word of a text in %s is found', async ([, text, word]) => {
  const { session } = await openTestVault();
  index(session, 'record-1', text);
  index(session, 'record-2', 'nothing of the kind');
  expect(find(session, word)).toEqual(['record-1']);
});

test('the newest change comes first, and a changed record is found by its new words only', async () => {
  const { session } = await openTestVault();
  for (const id of ['a', 'b', 'c']) index(session, id, `shared ${id}word`);
  expect(find(session, 'shared')).toEqual(['c', 'b', 'a']);
  index(session, 'a', 'shared rewritten');
  expect(find(session, 'shared')).toEqual(['a', 'c', 'b']);
  expect(find(session, 'aword')).toEqual([]);
  expect(find(session, 'rewritten')).toEqual(['a']);
});

test('a removed record is found no more', async () => {
  const { session } = await openTestVault();
  index(session, 'a', 'shared');
  index(session, 'b', 'shared');
  inTransaction(session, (tx) => removeDocument(tx, 'b'));
  expect(find(session, 'shared')).toEqual(['a']);
});

test('words of a removed or rewritten record are gone from the decrypted pages', async () => {
  const { session, folder } = await openTestVault();
  const path = join(folder, 'vault.db');
  // Neighbours in the alphabet, so that the index must rewrite shared prefixes.
  const neighbours = ['abdulahadkept', 'abdulahadtokenerased', 'abdulahadzkept', 'zzyzxrewritten'];
  index(session, 'kept', `${neighbours[0]} ${neighbours[2]}`);
  index(session, 'erased', `${neighbours[1]} someotherword`);
  index(session, 'rewritten', `${neighbours[3]}`);
  const key = await dataKey(folder);
  session.connection.checkpoint();
  const before = decryptDatabase(path, key).plain;
  for (const word of ['abdulahadtokenerased', 'zzyzxrewritten']) expect(before.includes(word)).toBe(true);

  inTransaction(session, (tx) => removeDocument(tx, 'erased'));
  index(session, 'rewritten', 'harmless');
  session.connection.checkpoint();
  const after = decryptDatabase(path, key).plain;
  expect(after.includes('abdulahadkept')).toBe(true);
  expect(after.includes('harmless')).toBe(true);
  // The index stores a word without the beginning it shares with the one before it.
  for (const tail of ['tokenerased', 'someotherword', 'zxrewritten'])
    expect(after.includes(tail)).toBe(false);
});

test('with secure-delete switched off the same words stay, so the look into the pages means something', async () => {
  const { session, folder } = await openTestVault();
  session.access.exec(`INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 0)`);
  index(session, 'kept', 'abdulahadkept');
  index(session, 'erased', 'abdulahadtokenerased');
  inTransaction(session, (tx) => removeDocument(tx, 'erased'));
  session.connection.checkpoint();
  const { plain } = decryptDatabase(join(folder, 'vault.db'), await dataKey(folder));
  expect(plain.includes('tokenerased')).toBe(true);
});

async function dataKey(folder: string): Promise<Uint8Array> {
  const keys = findVaultKeys(folder, cheapCost).found[0];
  const opened =
    keys === undefined
      ? undefined
      : await openVaultKeys(keys, { kind: 'passphrase', passphrase: TEST_PASSPHRASE }, cheapCost);
  if (opened === undefined) throw new Error('the test vault does not open');
  return opened.dataKey;
}
