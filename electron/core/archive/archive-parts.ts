import type { ArchiveEntry, ArchiveNoun } from '#shared/archive/case-archive.ts';
import { serialOfIncident } from '#shared/incidents/incident-reference.ts';
import { addToIncidentCount } from '#core/cases/case-repository.ts';
import { newIncident } from '#core/incidents/create-incident.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { partOfCase, type ArchivePart } from './archive-part.ts';
import { personPart } from './person-part.ts';

type ArchiveParts = { readonly [Noun in ArchiveNoun]: ArchivePart<ArchiveEntry<Noun>> };

/** Of every noun but the case, which is the head of its archive. */
export const archiveParts: ArchiveParts = {
  person: personPart,
  incident: partOfCase(incidentKind, {
    entryOf: ({ id, reference, formerReferences }, fields) => ({
      id,
      serial: serialOfIncident(reference),
      formerReferences,
      fields,
    }),
    recordOf: (tx, { id, serial, formerReferences, fields }, ofCase) => ({
      ...newIncident(tx, { id, ofCase, serial, fields }),
      formerReferences,
    }),
    finish: addToIncidentCount,
  }),
};
