import { foundBackup } from '#shared/backup/restore-operations.ts';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { base64Of } from '#core/vault/keys/key-slot.ts';

export const NOTE_FILE = 'backup.json';

export const backupNote = z.strictObject({
  ...foundBackup.shape,
  /** Of the audit chain in the database beside it, as `headDigest` makes it: tells nothing to who has no key. */
  head: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Of who made the backup, over all of the above. */
  signature: base64Of(64),
});
export type BackupNote = z.infer<typeof backupNote>;

const note = z.strictObject({
  format: z.literal('casekeep-backup'),
  version: z.literal(1),
  ...backupNote.shape,
});

export function formatNote({ id, sequence, at, attachments, head, signature }: BackupNote): string {
  const content = { id, sequence, at, attachments, head, signature };
  return `${canonicalize({ format: 'casekeep-backup', version: 1, ...content }) ?? ''}\n`;
}

/** Undefined when it is not one. */
export function parseNote(text: string): BackupNote | undefined {
  try {
    const { format: _format, version: _version, ...content } = note.parse(JSON.parse(text));
    return content;
  } catch {
    return undefined;
  }
}
