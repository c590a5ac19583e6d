import type { ArchiveContent, ArchiveIncident } from '#shared/archive/case-archive.ts';
import { MAX_FORMER_CASE_REFERENCES } from '#shared/cases/case.ts';
import { incidentReference } from '#shared/incidents/incident-reference.ts';
import { MAX_FORMER_REFERENCES } from '#shared/incidents/incident.ts';

/** The same case under another reference: it and its incidents are still found by the ones they had. */
export function renumbered(content: ArchiveContent, reference: string): ArchiveContent {
  const { reference: former, formerReferences } = content.case;
  return {
    ...content,
    case: {
      ...content.case,
      reference,
      formerReferences: [...formerReferences, former].slice(-MAX_FORMER_CASE_REFERENCES),
    },
    incident: withFormer(content.incident, former),
  };
}

function* withFormer(
  incidents: Iterable<ArchiveIncident>,
  caseReference: string,
): Generator<ArchiveIncident> {
  for (const incident of incidents) {
    const former = [...incident.formerReferences, incidentReference(caseReference, incident.serial)];
    yield { ...incident, formerReferences: former.slice(-MAX_FORMER_REFERENCES) };
  }
}
