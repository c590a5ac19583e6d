/** One sentence for every error code: what happened, and what to do about it. */
export const errors = {
  'ipc/invalid-input':
    'The entry in “{{field}}” was not accepted. Nothing was saved; correct it and try again.',
  'ipc/cancelled': 'Cancelled. Nothing was left behind.',
  'ipc/unknown-operation': 'This version of Casekeep does not know that action.',
  'ipc/message-too-large': 'That is more text than one record can hold. Split it into several records.',
  'ipc/core-gone':
    'The vault was closed while this was running. What had been saved is safe; unlock and try again.',
  'internal/unexpected':
    'Casekeep met an error that it did not expect, and did not finish. Number for your technician: {{logId}}.',
  'vault/locked': 'The vault is locked. Unlock it and try again.',
  'vault/already-open': 'A vault is already open. Lock it first.',
  'vault/wrong-passphrase':
    'This passphrase does not open the vault. Check capital letters and the keyboard language.',
  'vault/weak-passphrase':
    'This passphrase is too short or too simple. Use at least {{minimum}} characters; several unrelated words are best.',
  'vault/not-found':
    'There is no vault in this place any more. It may have been moved or its disk unplugged.',
  'vault/not-empty': 'This folder already holds something. Choose a new name so that nothing is overwritten.',
  'vault/not-a-vault':
    'This folder is not a Casekeep vault. A vault is a folder that ends in “.casekeep” and holds vault.db and vault.keys.',
  'vault/plaintext-file':
    'The database in this folder is not encrypted, so it was not opened. It was not made by Casekeep.',
  'vault/foreign-file': 'The database in this folder belongs to another program. It was not changed.',
  'vault/keys-missing':
    'The file vault.keys is missing. Without it the vault cannot be opened; put it back from a backup.',
  'vault/keys-damaged':
    'The file vault.keys is damaged or was changed. Nothing was written; restore it from a backup.',
  'vault/corrupt': 'The database of this vault is damaged. It was not changed; restore it from a backup.',
  'vault/newer-version':
    'This vault was last used with a newer Casekeep. Install that version; the vault was not changed.',
  'vault/migration-failed':
    'The vault could not be brought up to date and was left as it was. Its backup is beside it.',
  'vault/read-only-place':
    'Casekeep cannot write in this place. Choose a folder on this computer that you may change.',
  'vault/in-use': 'This vault is open in another window or by another program. Close it there first.',
  'vault/bad-key': 'The key of this vault has the wrong form. Nothing was opened.',
  'vault/audit-broken':
    'The history of this vault does not fit together from entry {{entry}} on. Keep this copy and ask for help.',
  'record/not-found': 'This record is not in the vault any more.',
  'record/changed-elsewhere':
    'Somebody changed this record while you were editing it. Your text is kept as a draft; compare before you save.',
  'person/still-involved': 'This person appears in {{count}} incidents of the case. Remove them there first.',
  'case/duplicate-reference': 'There is already a case with this reference. Choose another.',
  'text/invalid-characters':
    'The text in “{{field}}” holds characters that cannot be stored or printed. They often come from a damaged file; type the passage again.',
  'vocabulary/unknown-code': 'The entry in “{{field}}” is not a term that Casekeep knows.',
  'date/invalid-edtf':
    'The date in “{{field}}” is not one that exists. Use the date builder, or mark the date as unknown.',
  'date/end-before-start': 'The end in “{{field}}” lies before the start.',
  'file/unknown-ticket': 'That choice of file is no longer valid. Choose the file again.',
  'file/not-writable': 'Casekeep cannot write there. Choose another folder.',
  'file/disk-full': 'The disk is full. Nothing was lost; make space and try again.',
  'file/not-found': 'The file is not there any more.',
  'file/already-exists':
    'There is already a file with this name. Choose another name; nothing is overwritten.',
  'archive/newer-version':
    'This file was written by a newer Casekeep (format {{version}}). Nothing was imported.',
  'archive/invalid':
    'This file is not a Casekeep case, or “{{field}}” in it is not valid. Nothing was imported.',
  'archive/truncated': 'This file breaks off before its end. Copy it again; nothing was imported.',
  'archive/already-here': 'This case is already in the vault. Nothing was imported.',
  'dossier/font-missing':
    'The dossier cannot print these characters: {{characters}} (in {{field}}). Correct them; no file was written.',
  'dossier/leak-found':
    'The finished file still held {{count}} withheld value(s), so it was deleted. Check the findings beside the preview.',
  'dossier/nothing-to-print':
    'This case has nothing that may be printed for this recipient yet. The list beside the preview says what is missing.',
  'dossier/undecided':
    'This dossier still needs {{count}} decisions: who receives it, or words that may name somebody who is not named. Nothing was written; the list beside the preview shows them.',
} as const;
