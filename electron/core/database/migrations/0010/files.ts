/**
 * Files that the database answers for. `blob`: one file of the folder `blobs`, with the key that only the database
 * holds. `backup_run`: backups that were proved and got their name. `unfinished_file`: part files that an export is
 * writing outside the vault, beside what the audit is to say of the file that is about to get its name: a computer that
 * stops between the name and the entry would otherwise leave a file that nobody wrote down. `sha256` (of its content)
 * and `departure` (JSON, see `outgoing/departure.ts`) are there both or neither. `volume` names the disk of the part
 * file, where the system does: another may be mounted in its place. Places and paths say what was exported and where, so they are
 * kept in here and nowhere else.
 */
export const filesSchema = `
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

CREATE TABLE unfinished_file (
  path TEXT PRIMARY KEY,
  volume TEXT,
  sha256 BLOB CHECK (length(sha256) = 32),
  departure TEXT,
  CHECK ((sha256 IS NULL) = (departure IS NULL))
) STRICT, WITHOUT ROWID;
`;
