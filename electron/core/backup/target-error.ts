import { AppError } from '#shared/errors/app-error.ts';
import { fromFileError } from '#core/files/atomic-write.ts';

const GONE = new Set(['EIO', 'ENODEV', 'ENXIO', 'ESTALE', 'ENOTCONN', 'EREMOTEIO', 'EBADF', 'ETIMEDOUT']);

/** What a failure of the disk with the backups means: it is full, closed to us, or not there any more. */
export function fromTargetError(error: unknown): unknown {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && GONE.has(error.code)) {
    return new AppError('backup/target-gone');
  }
  const failure = fromFileError(error);
  return failure instanceof AppError && failure.code === 'file/not-found'
    ? new AppError('backup/target-gone')
    : failure;
}
