import { caseReferenceKey } from '../cases/case-reference.ts';

/** Longer than any case: 10,000 incidents must sort as numbers do. */
const SERIAL_DIGITS = 6;

/** `CASE-2026-0007/IN-03`: the third incident of its case. */
export function incidentReference(caseReference: string, serial: number): string {
  return `${caseReference}/IN-${String(serial).padStart(2, '0')}`;
}

/** `IN-03`, where the case is known. */
export function referenceInCase(reference: string): string {
  return reference.slice(reference.indexOf('/') + 1);
}

/** Sorts by case, then by serial. Begins with the key of the case and a slash. */
export function incidentReferenceKey(caseReference: string, serial: number): string {
  return `${caseReferenceKey(caseReference)}/${String(serial).padStart(SERIAL_DIGITS, '0')}`;
}
