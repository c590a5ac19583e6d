import type { MovedFiles } from '#shared/vault/vault-operations.ts';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Connection } from '#core/database/connection.ts';
import { plainFileBytes } from '#core/files/plain-file.ts';
import type { Logger } from '#core/logging/logger.ts';
import { createPutBack, type KeyFile } from './put-back.ts';

/** So that it is told within five seconds, also when nobody saves anything. */
const LOOK_MS = 2000;

/** Larger ones are none of ours. */
const MOST_KEY_BYTES = 64 * 1024;

export interface FilesWatch {
  /** Looks at once. Before every transaction, and before the vault is closed. */
  readonly look: () => void;
  /** After a change: a new vault has its key files by now. */
  readonly knowKeys: () => void;
  readonly moved: () => MovedFiles | null;
  readonly stop: () => void;
}

interface Watched {
  readonly connection: Pick<Connection, 'path' | 'kept' | 'isInPlace'>;
  /** Names of files beside the database without which nobody can open it. */
  readonly keyNames: readonly string[];
  readonly logger: Pick<Logger, 'count'>;
  /** When something else is to be told than before. */
  readonly onMoved: () => void;
}

/** Looks after the files of an open vault, and puts back what was acknowledged as soon as something happens to them. */
export function watchFiles({ connection, keyNames, logger, onMoved }: Watched): FilesWatch {
  const folder = dirname(connection.path);
  let keyFiles = readKeyFiles(folder, keyNames);
  let moved: MovedFiles | null = null;
  const putBack = createPutBack(connection, () => keyFiles);

  function fateNow(): MovedFiles['fate'] | undefined {
    if (connection.isInPlace()) {
      const there = readKeyFiles(folder, keyNames);
      // A key that was changed is in them by now.
      if (there.length > 0) keyFiles = there;
      else if (keyFiles.length > 0) return putBack.now();
      return existsSync(`${connection.path}-shm`) ? 'looked-into' : undefined;
    }
    return putBack.now();
  }

  function look(): void {
    let fate: MovedFiles['fate'] | undefined;
    try {
      fate = fateNow();
    } catch {
      fate = 'not-saved';
    }
    const folder = putBack.beside();
    const beside = folder === undefined ? null : basename(folder);
    const next = fate === undefined ? null : { fate, beside };
    if (next?.fate === moved?.fate && next?.beside === moved?.beside) return;
    moved = next;
    if (next !== null) logger.count(`vault/files-${next.fate}`);
    onMoved();
  }

  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return {
    look,
    knowKeys() {
      if (keyFiles.length === 0) keyFiles = readKeyFiles(folder, keyNames);
    },
    moved: () => moved,
    stop: () => clearInterval(timer),
  };
}

/** Those that are there and hold something that can be read. */
function readKeyFiles(folder: string, names: readonly string[]): readonly KeyFile[] {
  return names.flatMap((name) => {
    const path = join(folder, name);
    const size = plainFileBytes(path);
    if (size === undefined || size > MOST_KEY_BYTES) return [];
    try {
      const bytes = readFileSync(path);
      JSON.parse(bytes.toString('utf8'));
      return [{ name, bytes }];
    } catch {
      return [];
    }
  });
}
