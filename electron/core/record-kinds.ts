import { caseKind } from './cases/case-kind.ts';
import { incidentKind } from './incidents/incident-kind.ts';
import { personKind } from './people/person-kind.ts';
import type { RecordKinds } from './records/record-kind.ts';

/** Every noun. `create-core.ts` hands it to what works on records of any noun and so knows none. */
export const recordKinds: RecordKinds = {
  case: caseKind,
  person: personKind,
  incident: incidentKind,
};
