import { AppError } from '#shared/errors/app-error.ts';
import { caseFields } from '#shared/cases/case.ts';
import { caseId, incidentId, personId } from '#shared/ids/ids.ts';
import { incidentPersonIds } from '#shared/incidents/incident-participants.ts';
import { incidentFields, type IncidentFields } from '#shared/incidents/incident.ts';
import { personFields } from '#shared/people/person.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import { z } from 'zod';
import { updateCase } from '#core/cases/update-case.ts';
import { getIncident } from '#core/incidents/incident-repository.ts';
import { updateIncident } from '#core/incidents/update-incident.ts';
import { findCasePerson } from '#core/people/case-person-repository.ts';
import { updatePerson } from '#core/people/update-person.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { findRevision } from './revision-repository.ts';

interface Restore {
  readonly noun: RecordNoun;
  readonly recordId: string;
  readonly revision: number;
  readonly expectedRevision: number;
}

/**
 * Writes the fields of an older version as a new one, by the way that every update takes; nothing of the
 * versions between is lost. Throws `record/not-found`, `record/changed-elsewhere`, `history/other-release`
 * and `history/person-not-in-case`.
 */
export function restoreRevision(
  session: VaultSession,
  { noun, recordId, revision, expectedRevision }: Restore,
): { readonly revision: number } {
  const found = findRevision(session.db, { noun, recordId }, revision);
  if (found === undefined) throw new AppError('record/not-found', { noun });
  const snapshot: unknown = JSON.parse(found.snapshot);
  const restored = restorers[noun](session, { recordId, snapshot, expectedRevision });
  return { revision: restored.revision };
}

interface Restorable {
  readonly recordId: string;
  readonly snapshot: unknown;
  readonly expectedRevision: number;
}

type Restorer = (session: VaultSession, restorable: Restorable) => { readonly revision: number };

const restorers: Readonly<Record<RecordNoun, Restorer>> = {
  case: (session, { recordId, snapshot, expectedRevision }) =>
    updateCase(session, {
      id: caseId.parse(recordId),
      fields: fieldsOf(caseFields, snapshot),
      expectedRevision,
      action: 'restored',
    }),
  person: (session, { recordId, snapshot, expectedRevision }) =>
    updatePerson(session, {
      id: personId.parse(recordId),
      fields: fieldsOf(personFields, snapshot),
      expectedRevision,
      action: 'restored',
    }),
  incident(session, { recordId, snapshot, expectedRevision }) {
    const fields = fieldsOf(incidentFields, snapshot);
    assertStillInCase(session, recordId, fields);
    return updateIncident(session, {
      id: incidentId.parse(recordId),
      fields,
      expectedRevision,
      action: 'restored',
    });
  },
};

/** A snapshot also carries stamps, which its schema of fields does not know. */
function fieldsOf<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  snapshot: unknown,
): z.output<z.ZodObject<Shape>> {
  const parsed = z.object(schema.shape).safeParse(snapshot);
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]?.path[0] ?? '');
  throw new AppError('history/other-release', { field });
}

function assertStillInCase({ db }: VaultSession, id: string, fields: IncidentFields): void {
  const { caseId: ofCase } = getIncident(db, id);
  const gone = incidentPersonIds(fields).filter((each) => findCasePerson(db, ofCase, each) === undefined);
  if (gone.length > 0) throw new AppError('history/person-not-in-case', { count: gone.length });
}
