import { AppError } from '../errors/app-error.ts';

/** Refuses a change to a record that is no longer the one the person was looking at. */
export function assertUnchanged(record: { readonly revision: number }, expectedRevision: number): void {
  if (record.revision === expectedRevision) return;
  throw new AppError('record/changed-elsewhere', { expected: expectedRevision, found: record.revision });
}
