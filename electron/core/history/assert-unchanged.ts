import { AppError } from '#shared/errors/app-error.ts';

/** Refuses a change made on sight of an older revision: somebody else's would be lost. */
export function assertUnchanged(record: { readonly revision: number }, expectedRevision: number): void {
  if (record.revision === expectedRevision) return;
  throw new AppError('record/changed-elsewhere', { expected: expectedRevision, found: record.revision });
}
