import type { CaseRecord } from '#shared/cases/case.ts';
import { AppError } from '#shared/errors/app-error.ts';

/** Throws `case/on-hold`, which says by whom: nothing of the case may go. */
export function assertNotHeld({ reference, legalHold }: Pick<CaseRecord, 'reference' | 'legalHold'>): void {
  if (legalHold === null) return;
  throw new AppError('case/on-hold', { reference, name: legalHold.by?.name ?? '–', day: legalHold.on });
}
