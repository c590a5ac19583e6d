import type { Migration } from '#core/database/migrations/migration.ts';

export const NOTES = 400;

/** A table of notes, then the same table rebuilt with a column more, then an index: what a real step may do. */
export const noteMigrations: readonly Migration[] = [
  {
    version: 10,
    name: 'notes',
    up: (access) =>
      access.exec(`
        CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
        WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${NOTES})
        INSERT INTO note SELECT n, 'kept words ' || n || hex(zeroblob(200)) FROM number`),
  },
  {
    version: 20,
    name: 'colours',
    up(access) {
      access.exec('CREATE TABLE note_new (id INTEGER PRIMARY KEY, words TEXT NOT NULL, colour TEXT) STRICT');
      access.exec(`INSERT INTO note_new SELECT id, words, 'none' FROM note`);
      access.exec('DROP TABLE note');
      access.exec('ALTER TABLE note_new RENAME TO note');
    },
  },
  {
    version: 30,
    name: 'index',
    up: (access) => access.exec('CREATE INDEX note_by_colour ON note (colour, id)'),
  },
];
