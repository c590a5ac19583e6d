import type { Migration } from './migration.ts';

/**
 * What the audit is to say of a file that is about to get its name, beside the note of its part file: a computer that
 * stops between the name and the entry would otherwise leave a file that nobody wrote down. All of it or none is
 * there, except for `dossier_version`, which an archive does not have. `volume` names the disk of the part file, where
 * the system does: another may be mounted in its place.
 */
export const departures: Migration = {
  version: 80,
  name: 'departures',
  up(access) {
    access.exec(`
ALTER TABLE unfinished_file ADD COLUMN volume TEXT;
ALTER TABLE unfinished_file ADD COLUMN sha256 BLOB CHECK (length(sha256) = 32);
ALTER TABLE unfinished_file ADD COLUMN case_id TEXT;
ALTER TABLE unfinished_file ADD COLUMN details BLOB CHECK (length(details) = 32);
ALTER TABLE unfinished_file ADD COLUMN dossier_version INTEGER;
`);
  },
};
