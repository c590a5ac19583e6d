import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '#core/database/connection.ts';
import { blobFolder, isBlobName, isPartialBlobName } from './blob-folder.ts';
import { findBlob } from './blob-repository.ts';

/**
 * Removes attachment files that no row names: what a crash left between file and row. Only when a vault is
 * opened, before anything can be stored. Files with other names are left alone.
 */
export function collectOrphans(connection: Connection): number {
  const folder = blobFolder(connection);
  // By a link it would be the attachments of another vault, none of which this one knows.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return 0;
  const orphans = readdirSync(folder).filter(
    (name) =>
      isPartialBlobName(name) || (isBlobName(name) && findBlob(connection.access, name) === undefined),
  );
  for (const name of orphans) {
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      // A place that may only be read keeps them until it can be written again.
    }
  }
  return orphans.length;
}
