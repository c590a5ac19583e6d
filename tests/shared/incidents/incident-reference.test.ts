import { expect, test } from 'vitest';
import {
  incidentReference,
  incidentReferenceKey,
  referenceInCase,
  serialOfIncident,
} from '#shared/incidents/incident-reference.ts';

test('a reference names the case and the incident in it; inside the case the second part is enough', () => {
  const reference = incidentReference('CASE-2026-0007', 3);
  expect(reference).toBe('CASE-2026-0007/IN-03');
  expect(referenceInCase(reference)).toBe('IN-03');
  expect(serialOfIncident(reference)).toBe(3);
});

test('references sort by case, then as numbers do, however many incidents a case has', () => {
  const keys = [9, 10, 99, 100, 9999, 10_000].map((serial) =>
    incidentReferenceKey(incidentReference('CASE-2026-0007', serial)),
  );
  expect(keys.toSorted()).toEqual(keys);
});
