import { AppError, isAppError } from '#shared/errors/app-error.ts';
import { fileErrorCode, fromFileError } from '#core/files/from-file-error.ts';

const GONE = new Set(['EIO', 'ENODEV', 'ENXIO', 'ESTALE', 'ENOTCONN', 'EREMOTEIO', 'EBADF', 'ETIMEDOUT']);

/** What a failure of the disk with the backups means: it is full, closed to us, or not there any more. */
export function fromTargetError(error: unknown, doing: 'reading' | 'writing'): unknown {
  if (GONE.has(fileErrorCode(error) ?? '')) return new AppError('backup/target-gone');
  const failure = fromFileError(error, doing);
  return isAppError(failure, 'file/not-found') ? new AppError('backup/target-gone') : failure;
}
