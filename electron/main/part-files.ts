import { rm } from 'node:fs/promises';
import { partPath } from '#shared/ipc/part-file.ts';

/** Files and folders that a core which was ended in the middle of its work may have left beside a chosen place. */
export interface PartFiles {
  /** Core has been given this path. */
  readonly note: (path: string) => void;
  /**
   * Removes what a core that is gone left, by its mark: what is somebody else's has another one or none. A file that
   * cannot be removed now is noted in the vault and removed at the next unlock; a folder holds nothing in the clear.
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
      await Promise.allSettled(
        given.map((path) => rm(partPath(path, mark), { recursive: true, force: true, maxRetries: 3 })),
      );
    },
  };
}
