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

/** The number of an incident in its case. */
export function serialOfIncident(reference: string): number {
  return Number(referenceInCase(reference).slice('IN-'.length));
}

/** Sorts by case, then by serial. Begins with the key of the case and a slash. */
export function incidentReferenceKey(reference: string): string {
  const caseReference = reference.slice(0, reference.indexOf('/'));
  const serial = String(serialOfIncident(reference)).padStart(SERIAL_DIGITS, '0');
  return `${caseReferenceKey(caseReference)}/${serial}`;
}
