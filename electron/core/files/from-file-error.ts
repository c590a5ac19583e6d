import { AppError, isAppError } from '#shared/errors/app-error.ts';

/**
 * Failures of the file system in the words of the product. A place that does not let us can be told from the
 * failure alone neither as closed to reading nor as closed to writing, so the caller says what it was doing.
 */
export function fromFileError(error: unknown, doing: 'reading' | 'writing'): unknown {
  switch (fileErrorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new AppError('file/disk-full');
    case 'ENOENT':
      return new AppError('file/not-found');
    case 'EEXIST':
      return new AppError('file/already-exists');
    case 'ENAMETOOLONG':
      return new AppError('file/name-too-long');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
    case 'ENOTDIR':
    case 'EIO':
    case 'ENXIO':
    case 'ENODEV':
      return new AppError(doing === 'reading' ? 'file/not-readable' : 'file/not-writable');
    case undefined:
    default:
      return error;
  }
}

/** The same of a new file or folder: where its folder is not there, it cannot be written. */
export function fromMakingError(error: unknown): unknown {
  const failure = fromFileError(error, 'writing');
  return isAppError(failure, 'file/not-found') ? new AppError('file/not-writable') : failure;
}

/** What the system calls the failure, such as `ENOENT`; undefined for anything else. */
export function fileErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Of work that reads in one folder and writes in another: which of the two has failed. */
export function failedDoing(error: unknown, source: string): 'reading' | 'writing' {
  if (!(error instanceof Error) || !('syscall' in error)) return 'writing';
  const path = 'path' in error && typeof error.path === 'string' ? error.path : '';
  return error.syscall === 'read' || path.startsWith(source) ? 'reading' : 'writing';
}
