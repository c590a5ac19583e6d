import { expect, test } from 'vitest';
import { sql } from '#core/database/sql.ts';
import { hashAuditEntry } from '#core/history/audit-entry.ts';
import type { AuditEntry } from '#core/history/audit-repository.ts';
import { checkReceipt } from '#core/history/check-receipt.ts';
import { readReceipt, receiptWords } from '#core/history/receipt-words.ts';
import { writeReceipt } from '#core/history/write-receipt.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { saveSnapshot } from '#tests/support/save-snapshot.ts';

const pause = async () => undefined;

/** Entries 1 and 2 tell of the vault and its user, 3 to 7 of five changes. */
async function vaultWithReceipt() {
  const { session } = await openTestVault();
  const id = session.ids.next<string>();
  for (let revision = 1; revision <= 5; revision++) saveSnapshot(session, { id, revision });
  const { words, entries } = writeReceipt(session.db);
  const receipt = { words: words.join(' '), entries };
  saveSnapshot(session, { id, revision: 6 });
  session.access.exec('DROP TRIGGER audit_entry_is_final; DROP TRIGGER audit_entry_stays');
  return { session, receipt, check: () => checkReceipt(session.db, receipt, pause) };
}

/** As somebody could who holds the data key and every signing key: every hash fits again. */
function chainAnew({ access, db }: VaultSession): void {
  let prev = new Uint8Array(32);
  for (const entry of db.all<AuditEntry>(sql`
    SELECT seq, at, user_id AS userId, action, noun, record_id AS recordId, details, prev
    FROM audit_entry ORDER BY seq`)) {
    const hash = hashAuditEntry({ ...entry, prev });
    access.run(sql`UPDATE audit_entry SET prev = ${prev}, hash = ${hash} WHERE seq = ${entry.seq}`);
    prev = hash;
  }
}

test('a receipt fits as long as nothing before it has changed, whatever was added since', async () => {
  const { receipt, check } = await vaultWithReceipt();
  expect(receipt.entries).toBe(7);
  expect(receipt.words.split(' ')).toHaveLength(12);
  expect(await check()).toEqual({ entries: 8 });
});

test('words may be typed with numbers, commas, capitals and line breaks', async () => {
  const { session, receipt } = await vaultWithReceipt();
  const words = receipt.words
    .split(' ')
    .map((word, index) => `${String(index + 1)}. ${word.toUpperCase()},`)
    .join('\n');
  expect(await checkReceipt(session.db, { ...receipt, words }, pause)).toEqual({ entries: 8 });
});

test('an entry that was altered is named, one altered with all hashes after it is found by the head', async () => {
  const { session, check } = await vaultWithReceipt();
  session.access.exec(`UPDATE audit_entry SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 4`);
  expect(await failureOf(check)).toMatchObject({ code: 'receipt/altered', params: { entry: 4 } });
  chainAnew(session);
  expect(await failureOf(check)).toMatchObject({ code: 'receipt/altered', params: { entry: 7 } });
});

test('entries cut off the end are found, which a chain alone cannot tell', async () => {
  const { session, check } = await vaultWithReceipt();
  session.access.exec('DELETE FROM audit_entry WHERE seq > 7');
  expect(await check()).toEqual({ entries: 7 });
  session.access.exec('DELETE FROM audit_entry WHERE seq > 5');
  expect(await failureOf(check)).toMatchObject({ code: 'receipt/cut', params: { found: 5, entries: 7 } });
});

test('every exchange of a word, of two neighbours or of the number is told from an altered history', async () => {
  const headStart = new Uint8Array(16).map((_, index) => index * 13);
  const words = receiptWords({ entries: 412, headStart });
  expect(readReceipt(words.join(' '), 412)).toEqual({ entries: 412, headStart });
  for (const [at, word] of words.entries()) {
    const other = words.with(at, word === 'abacus' ? 'abdomen' : 'abacus').join(' ');
    expect(await failureOf(() => readReceipt(other, 412))).toMatchObject({ code: 'receipt/mistyped' });
    const unknown = words.with(at, 'casekeep').join(' ');
    expect(await failureOf(() => readReceipt(unknown, 412))).toMatchObject({
      code: 'receipt/unknown-word',
      params: { number: at + 1 },
    });
    const next = words[at + 1];
    if (next === undefined) continue;
    const swapped = words
      .with(at, next)
      .with(at + 1, word)
      .join(' ');
    expect(await failureOf(() => readReceipt(swapped, 412))).toMatchObject({ code: 'receipt/mistyped' });
  }
  for (const typed of ['', words.slice(1).join(' '), [...words, ...words].join(' ')]) {
    expect(await failureOf(() => readReceipt(typed, 412))).toMatchObject({ code: 'receipt/mistyped' });
  }
  const otherNumber = await failureOf(() => readReceipt(words.join(' '), 413));
  expect(otherNumber).toMatchObject({ code: 'receipt/mistyped' });
});

test('the words hold 128 bits of the head: each of them counts', () => {
  const headStart = new Uint8Array(16);
  const seen = new Set([receiptWords({ entries: 1, headStart }).join(' ')]);
  for (let bit = 0; bit < 128; bit++) {
    const flipped = headStart.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
    const words = receiptWords({ entries: 1, headStart: flipped }).join(' ');
    expect(readReceipt(words, 1).headStart).toEqual(flipped);
    seen.add(words);
  }
  expect(seen.size).toBe(129);
});
