import { dirname } from 'node:path';
import { failedDoing } from '#core/files/from-file-error.ts';
import type { PartialFolder } from '#core/files/partial-folder.ts';
import type { CoreDeps } from '../core-deps.ts';
import { noteOf, type StoredBackup } from './find-backups.ts';
import type { Proof } from './proof/prove-copy.ts';
import { proveInProcess } from './proof/prove-in-process.ts';
import { asDamageOf, restoreFiles, vaultBlobs } from './restore-files.ts';
import { fromTargetError } from './target-error.ts';

interface RestoreContext {
  readonly report: (progress: {
    readonly phase: 'copying' | 'proving';
    readonly done: number;
    readonly total: number;
  }) => void;
  readonly pause: () => Promise<void>;
  readonly signal: AbortSignal;
}

interface RestoreTarget {
  readonly backup: StoredBackup;
  /** All of the same place, to say which is the next older. */
  readonly backups: readonly StoredBackup[];
  readonly partial: PartialFolder;
}

/** Has a process that knows nothing else read all that was restored. */
type Prove = (keyHex: string, state: 'as-backed-up' | 'marked') => Promise<Proof>;

/**
 * Puts the files of a backup into a folder without a name yet and hands it to `work`. It is gone afterwards unless
 * `work` has published it. Throws what `restoreFiles` and `proveCopy` throw, with the backup named.
 */
export async function inRestoredFolder<Result>(
  deps: CoreDeps,
  { backup, backups, partial }: RestoreTarget,
  { report, pause, signal }: RestoreContext,
  work: (prove: Prove) => Promise<Result>,
): Promise<Result> {
  const { path: folder } = partial;
  try {
    await restoreFiles({
      backup,
      backups,
      folder,
      disk: deps.disk,
      pause,
      onProgress: (done, total) => report({ phase: 'copying', done, total }),
    });
    return await work((keyHex, state) => {
      report({ phase: 'proving', done: 0, total: backup.attachments });
      return proveInProcess(
        {
          folder,
          blobsFolder: vaultBlobs(folder),
          keyHex,
          ...(state === 'as-backed-up' ? { note: noteOf(backup) } : {}),
        },
        {
          start: deps.startProver,
          signal,
          onProgress: (done, total) => report({ phase: 'proving', done, total }),
        },
      );
    });
  } catch (error) {
    throw fromTargetError(asDamageOf(error, { backup, backups }), failedDoing(error, dirname(backup.folder)));
  } finally {
    partial.discard();
  }
}
