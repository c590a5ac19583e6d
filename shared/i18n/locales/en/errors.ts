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
  'app/damaged':
    'A part of Casekeep itself is damaged or was exchanged ({{file}}), so it was not used. Your vaults are as they were. Install Casekeep anew from a source that you trust.',
  'vault/locked': 'The vault is locked. Unlock it and try again.',
  'vault/not-allowed': 'Your role in this vault does not allow that. Ask an administrator of the vault.',
  'vault/already-open': 'A vault is already open. Lock it first.',
  'vault/wrong-passphrase':
    'This passphrase does not open the vault. Check capital letters and the keyboard language.',
  'vault/wait':
    'Too many wrong passphrases. Wait $t(records:counted.seconds, {"count": {{seconds}} }), then try again.',
  'vault/weak-passphrase':
    'This passphrase is too short or too simple. Use at least {{minimum}} characters; several unrelated words are best.',
  'vault/not-found':
    'There is no vault in this place any more. It may have been moved or its disk unplugged.',
  'vault/not-empty': 'This folder already holds something. Choose a new name so that nothing is overwritten.',
  'vault/not-a-vault':
    'This folder is not a Casekeep vault. A vault is a folder that ends in “.casekeep” and holds vault.db and vault.keys.',
  'vault/plaintext-file':
    'The database in this folder is not encrypted, so it was not opened. It was not made by Casekeep.',
  'vault/foreign-file':
    'The database in this folder does not belong to this vault.keys: one of them is from another vault, another program or an older copy. Nothing was changed; put both files back from one backup.',
  'vault/keys-missing':
    'The file vault.keys is missing. Without it the vault cannot be opened; put it back from a backup.',
  'vault/keys-damaged':
    'The file vault.keys is damaged or was changed. Nothing was written; restore it from a backup.',
  'vault/no-memory':
    'This computer could not work the key out: that takes {{neededMb}} MB of free memory at once. Close other programs and try again, or open the vault on another computer.',
  'vault/keys-older':
    'The file vault.keys is older than the database: somebody put an earlier copy of it back. Passphrases and people may have changed since, so it was not used. Put the newest vault.keys back.',
  'vault/database-older':
    'The database is older than vault.keys: an earlier copy of it was put back, and what was written since is missing. Nothing was changed; put both files back from one backup.',
  'vault/corrupt': 'The database of this vault is damaged. It was not changed; restore it from a backup.',
  'vault/newer-version':
    'This vault was last used with a newer Casekeep. Install that version; the vault was not changed.',
  'vault/development-build':
    'This vault was made by a trial build of Casekeep, before its first release, and only that build opens it. The vault was not changed. To go on here, export its cases with that build and import them into a new vault.',
  'vault/migration-failed':
    'The vault could not be brought up to date and was left as it was. Its backup is beside it.',
  'vault/read-only-place':
    'Casekeep cannot write in this place. Choose a folder on this computer that you may change.',
  'vault/in-use': 'This vault is open in another window or by another program. Close it there first.',
  'vault/bad-key': 'The key of this vault has the wrong form. Nothing was opened.',
  'record/altered':
    '“{{name}}” ({{reference}}) is not as the history of this vault says it should be. Nothing leaves the vault with it. See what the check of the history finds, and compare with your last backup.',
  'vault/altered':
    'What this vault holds is not what its history says ({{count}}). The first that does not fit: {{first}}. Keep this copy and ask for help.',
  'vault/audit-broken':
    'The history of this vault does not fit together from entry {{entry}} on. Keep this copy and ask for help.',
  'user/last-administrator':
    'This is the only administrator. Make somebody else an administrator first; without one, nobody could add or remove people.',
  'user/yourself': 'You cannot do that to yourself. Ask another administrator.',
  'user/passphrase-taken': 'This passphrase cannot be used in this vault. Choose another.',
  'user/name-taken': 'Somebody in this vault already has this name. Add an initial or the place of work.',
  'user/too-many':
    'A vault takes at most {{maximum}} people. Remove somebody who no longer works with it first.',
  'recovery/none': 'This vault has no recovery key. It opens only with the passphrase of somebody in it.',
  'recovery/not-made': 'There is no new recovery key to check any more. Make one again.',
  'recovery/not-the-same':
    'Group {{group}} is not what was shown. Compare it with the paper; nothing was changed.',
  'recovery/wrong-key':
    'This recovery key does not open this vault. It belongs to another vault or was replaced by a newer one.',
  'recovery/wrong-group': 'Group {{group}} has a mistake in it. Compare it with the paper, letter by letter.',
  'recovery/wrong-group-of-piece':
    'Group {{group}} of piece {{piece}} has a mistake in it. Compare it with the paper, letter by letter.',
  'recovery/wrong-length':
    'A recovery key has {{wholeGroups}} groups and a piece of one has {{pieceGroups}}; this has {{groups}}. Check that no group is missing.',
  'recovery/damaged-piece':
    'Piece {{piece}} has a mistake that cannot be placed. Copy it again from the paper.',
  'recovery/one-piece': 'One piece alone opens nothing. Ask for a second piece.',
  'recovery/same-piece': 'This is the same piece twice. A second, different piece is needed.',
  'recovery/different-sets':
    'These pieces were made at different times and do not belong together. Look for pieces with the same first group.',
  'recovery/other-vault': 'These pieces belong to another vault.',
  'recovery/mixed': 'Enter either the whole recovery key alone or pieces of one, not both.',
  'vault/moved':
    'The files of this vault were moved, replaced or deleted while it was open. Nothing more is written; lock it and open it where it is now.',
  'vault/on-removable-disk':
    'A vault that is being worked in must not lie on a stick or card: pulling it out may destroy it. Copy it to this computer, and keep the stick for backups.',
  'vault/on-network-disk':
    'A vault that is being worked in must not lie on a network disk. Copy it to this computer first.',
  'vault/on-fat-disk':
    'This disk has a FAT file system, on which a power cut can destroy a vault. Copy the vault to this computer first.',
  'vault/inside-vault': 'A vault cannot lie inside another vault. Choose a place beside it.',
  'vault/not-readable':
    'The vault could not be read to its end: its disk was pulled out or is damaged, or this account may not read it. Nothing was copied.',
  'vault/changed-meanwhile':
    'Somebody was writing to the vault while it was being copied, so the copy was removed. Close it everywhere and try again.',
  'vault/copy-differs':
    'The copy of {{file}} does not read back as it was written, so the copy was removed. Try another disk.',
  'vault/no-room':
    'This place has {{freeMb}} MB free and the vault needs {{neededMb}} MB. Nothing was copied.',
  'record/not-found': 'This record is not in the vault any more.',
  'record/changed-elsewhere':
    'Somebody changed this record while you were editing it. Your text is kept as a draft; compare before you save.',
  'record/item-repeated': 'In “{{field}}” an entry has the id of another one. Each needs its own.',
  'record/item-missing': '“{{field}}” names an entry of this record that is not there, or names it twice.',
  'case/not-closed': '“{{field}}” says why the case was closed, and its status is another one.',
  'case/closed-already': 'This case is closed already.',
  'case/open-already': 'This case is open already.',
  'case/on-hold':
    'There is a legal hold on case {{reference}}, set by {{name}} on {{day}}. As long as it is not lifted, nothing of the case can be erased or taken out of it.',
  'incident/in-that-case': 'This incident is in that case already.',
  'case/related-to-oneself': 'Nobody is related to themselves: “{{field}}” names the same person twice.',
  'person/still-related':
    'This person stands in relations to others of the case ({{count}}). Remove them from the case first.',
  'person/still-involved':
    'This person appears in $t(nouns:counted.incident, {"count": {{count}} }) of the case. Remove them there first.',
  'history/other-release':
    'This version was saved under rules that no longer hold, at “{{field}}”. Nothing was changed; copy what you need from it by hand.',
  'history/person-not-in-case':
    'This version names $t(nouns:counted.person, {"count": {{count}} }) not in the case any more. Nothing was changed; add them to the case first, or copy what you need by hand.',
  'receipt/unknown-word': 'Word {{number}} is not one that a receipt can hold. Compare it with the paper.',
  'receipt/mistyped':
    'These words and this number of entries do not belong together. Compare all twelve words, their order and the number with the paper.',
  'receipt/cut':
    'The history was cut: the receipt was written over $t(records:counted.entries, {"count": {{entries}} }), and there are only {{found}}. Either this is an older copy of the vault, or somebody removed the newest entries. Keep this copy and compare it with your backups.',
  'receipt/altered':
    'The history was altered: what it says up to entry {{entry}} is not what it said when the receipt was written. Keep this copy and compare it with your backups.',
  'case/duplicate-reference': 'There is already a case with this reference. Choose another.',
  'text/invalid-characters':
    'The text in “{{field}}” holds characters that cannot be stored or printed. They often come from a damaged file; type the passage again.',
  'vocabulary/unknown-code': 'The entry in “{{field}}” is not a term that Casekeep knows.',
  'vocabulary/words-missing': '“Other” in “{{field}}” needs a few words that say what it is.',
  'vocabulary/words-not-expected': 'The term in “{{field}}” takes no words of its own.',
  'date/invalid-edtf':
    'The date in “{{field}}” is not one that exists. Use the date builder, or mark the date as unknown.',
  'date/end-before-start': 'The end in “{{field}}” lies before the start.',
  'date/times-without-repetition':
    'In “{{field}}” a number of times goes only with something that was repeated.',
  'file/unknown-ticket': 'That choice of file is no longer valid. Choose the file again.',
  'file/not-readable':
    'Casekeep may not read there, or the disk does not give it. Copy it to another place and try again.',
  'file/not-writable': 'Casekeep cannot write there. Choose another folder.',
  'file/name-too-long': 'This name is too long for the disk. Nothing was written; choose a shorter one.',
  'file/disk-full':
    'The disk is full, or takes nothing more. Nothing was lost. Make space and try again; if there is space, go on with a backup on another disk.',
  'file/utf-16':
    'This text is in UTF-16, as some editors and shells write it. Save or send it as UTF-8; nothing was done.',
  'cli/unknown-reason': '“{{text}}” is no reason for leaving something out. These are: {{known}}.',
  'file/not-found': 'The file is not there any more.',
  'file/already-exists':
    'There is already a file with this name. Choose another name; nothing is overwritten.',
  'attachment/missing': 'The file of attachment {{attachment}} is missing. Restore it from a backup.',
  'attachment/truncated':
    'Attachment {{attachment}} is damaged: its file breaks off in part {{frame}}. Restore it from a backup.',
  'attachment/appended':
    'Attachment {{attachment}} is damaged: something was added to its file after part {{frame}}. Restore it from a backup.',
  'attachment/reordered':
    'Attachment {{attachment}} is damaged: part {{frame}} stands in the wrong place. Restore it from a backup.',
  'attachment/swapped':
    'Attachment {{attachment}} is damaged: part {{frame}} belongs to another file. Restore it from a backup.',
  'attachment/altered':
    'Attachment {{attachment}} is damaged: part {{frame}} was changed. Restore it from a backup.',
  'backup/inside-vault':
    'A backup inside the vault would be lost together with it. Choose another disk, best one that you keep elsewhere.',
  'backup/no-space':
    'This place has {{freeMb}} MB free and the backup needs {{neededMb}} MB. Nothing was written and older backups are as they were.',
  'backup/too-large-for-fat':
    'This disk has a FAT file system, which takes no file above 4 GB, and one file of the vault has {{sizeMb}} MB. Use a disk with exFAT, NTFS or ext4. Nothing was written.',
  'backup/target-gone':
    'The disk with the backups is not there, or went away while it was being written to. Older backups are as they were; plug it in and try again.',
  'backup/no-place': 'It is not yet decided where backups go. Choose a folder on another disk.',
  'backup/none-found':
    'There is no finished Casekeep backup in this folder. Choose the folder that backups are written to.',
  'backup/several':
    'More than one backup here is the one you asked for: {{found}}. Say of which vault (--mark), or give the folder of that one backup. Nothing was restored.',
  'backup/damaged':
    'Backup {{sequence}} is damaged: {{file}} is not what was saved. Nothing was restored. Next older backup in this place: {{next}}.',
  'backup/wrong-recovery-key':
    'This recovery key does not open backup {{sequence}}. It belongs to another vault, or it was made before or after the key that was in force on the day of this backup. Try another backup, or look for another paper.',
  'backup/no-recovery-key':
    'Backup {{sequence}} was made when its vault had no recovery key yet. Choose a newer backup, or restore it with the passphrase of somebody in the vault.',
  'backup/not-proved':
    'The new backup could not be proved readable, so it was removed. Older backups are as they were; try another disk.',
  'travel/same-passphrase':
    'This passphrase opens the vault that the cases come from. Choose another: whoever makes you say it would get both.',
  'travel/not-proved':
    'The travel vault could not be read back after it was written, so it was removed. Try again, on another disk if need be.',
  'archive/newer-version':
    'This file was written by a newer Casekeep, in format {{version}}; this one reads formats up to {{known}}. Nothing was imported.',
  'archive/invalid': '“{{field}}” in this file is not valid. Nothing was imported.',
  'archive/no-case': 'This file is not a case that Casekeep has written. Nothing was imported.',
  'archive/too-large':
    'This file has more than {{limitMb}} MB, which is more than any case that Casekeep writes. Nothing was imported.',
  'archive/unknown-part':
    'This file holds “{{field}}”, which this release of Casekeep does not know. So that it is not lost, nothing was imported. Import it with a newer release.',
  'archive/item-repeated':
    'Two items of this file have one id: the second is at “{{field}}”. What points to them could mean either, so nothing was imported.',
  'archive/item-missing':
    '“{{field}}” in this file points to an item that is not there, or points to it twice. Nothing was imported.',
  'archive/truncated': 'This file breaks off before its end. Copy it again; nothing was imported.',
  'archive/already-here': 'This case is already in the vault. Nothing was imported.',
  'dossier/not-drawn':
    'A part of the dossier was laid out and not printed. This is a fault of Casekeep; no file was written.',
  'dossier/leak-found':
    'The finished file still held $t(records:counted.withheldValues, {"count": {{count}} }), so it was deleted. Check the findings beside the preview.',
  'dossier/nothing-to-print':
    'This case has nothing that may be printed for this recipient yet. The list beside the preview says what is missing.',
  'dossier/undecided':
    'This dossier still needs $t(records:counted.decisions, {"count": {{count}} }): who receives it, or words that may name somebody who is not named. Nothing was written; the list beside the preview shows them.',
} as const;
