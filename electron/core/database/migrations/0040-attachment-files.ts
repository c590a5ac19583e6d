import type { Migration } from './migration.ts';

/**
 * `blob`: one file of the folder `blobs`, with the key that only the database holds. `backup_run`: backups
 * that were proved and got their name; the place is a path, so it is kept in here and nowhere else.
 */
export const attachmentFiles: Migration = {
  version: 40,
  name: 'attachment-files',
  up(access) {
    access.exec(`
CREATE TABLE blob (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  key BLOB NOT NULL CHECK (length(key) = 32),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  file_sha256 BLOB NOT NULL CHECK (length(file_sha256) = 32),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE backup_run (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  place TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  attachments INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
`);
  },
};
