import type { ErrorCode } from './error-codes.ts';

/** Ids, counts and field names only: never a name of a person, a path or free text. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** A failure that somebody can act on. Only `code` and `params` cross a process border. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}

export function isAppError<Code extends ErrorCode>(
  error: unknown,
  ...codes: readonly Code[]
): error is AppError & { readonly code: Code } {
  return error instanceof AppError && (codes.length === 0 || codes.some((code) => code === error.code));
}
