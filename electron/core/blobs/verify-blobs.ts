import { isAppError, type AppError } from '#shared/errors/app-error.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { countBlobs, eachBlob } from './blob-repository.ts';
import { readBlobFile } from './read-blob-file.ts';

interface VerifyContext {
  readonly folder: string;
  readonly pause: () => Promise<void>;
  readonly onProgress: (done: number, total: number) => void;
  /** Called with every attachment that does not fit; throwing ends the work. */
  readonly onDamage: (failure: AppError) => void;
}

/** Reads every attachment to its end. Returns how many there are. */
export async function verifyBlobs(
  db: ReadDb,
  { folder, pause, onProgress, onDamage }: VerifyContext,
): Promise<number> {
  const total = countBlobs(db);
  let done = 0;
  for (const blob of eachBlob(db)) {
    onProgress(done, total);
    try {
      for await (const _frame of readBlobFile(folder, blob)) await pause();
    } catch (error) {
      if (!isDamage(error)) throw error;
      onDamage(error);
    }
    done += 1;
  }
  onProgress(done, total);
  return total;
}

function isDamage(error: unknown): error is AppError {
  return isAppError(error) && error.code.startsWith('attachment/');
}
