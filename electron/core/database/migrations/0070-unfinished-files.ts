import type { Migration } from './migration.ts';

/**
 * `unfinished_file`: part files that an export is writing outside the vault. The path says what is exported and
 * where, so it is kept in here and nowhere else.
 */
export const unfinishedFiles: Migration = {
  version: 70,
  name: 'unfinished-files',
  up(access) {
    access.exec(`CREATE TABLE unfinished_file (path TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;`);
  },
};
