import { rm } from 'node:fs/promises';
import { partPath } from '#shared/ipc/part-file.ts';

/** What a core that was ended in the middle of an export may have left beside the file that a person chose. */
export interface PartFiles {
  /** Core has been given this path. */
  readonly note: (path: string) => void;
  /**
   * Removes the part files of a core that is gone, by its mark: files of somebody else have another one or none. What
   * cannot be removed now is noted in the vault and removed at the next unlock.
   */
  readonly removeOf: (mark: string) => Promise<void>;
}

export function createPartFiles(): PartFiles {
  const paths = new Set<string>();
  return {
    note: (path) => paths.add(path),
    async removeOf(mark) {
      const given = [...paths];
      paths.clear();
      await Promise.allSettled(given.map((path) => rm(partPath(path, mark), { force: true, maxRetries: 3 })));
    },
  };
}
