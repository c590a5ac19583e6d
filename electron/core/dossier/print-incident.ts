import { blankRequest } from '#shared/dossier/blank-request.ts';
import { createContext } from '#shared/dossier/sections/dossier-context.ts';
import type { Block } from '#shared/dossier/document-model.ts';
import { identityChoices } from '#shared/dossier/projection/identity-choices.ts';
import { projectDossier } from '#shared/dossier/projection/project-dossier.ts';
import { incidentsSection } from '#shared/dossier/sections/incidents-section.ts';
import { incidentId, type CaseId } from '#shared/ids/ids.ts';
import type { IncidentFields, IncidentRecord } from '#shared/incidents/incident.ts';
import type { DossierLanguage } from '#shared/i18n/dossier-language.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import type { FontSet } from '#core/pdf/text/font-set.ts';
import { printableBlocks } from '#core/pdf/printable-document.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { listPeopleOfCase } from '#core/people/case-person-repository.ts';
import { getRecord } from '#core/records/record-repository.ts';

interface IncidentToPrint {
  readonly caseId: CaseId;
  readonly fields: IncidentFields;
  readonly language: DossierLanguage;
}

/** A narrative may be a megabyte; its beginning shows how it prints. */
const SHOWN_NARRATIVE_CHARACTERS = 1_500;

/** An incident that is not saved yet has no id; the preview names none. */
const unsaved = incidentId.parse('01900000-0000-7000-8000-000000000000');

/** The blocks that a dossier would print of one incident, everybody under a code. */
export async function printIncident(
  db: ReadDb,
  { caseId, fields, language }: IncidentToPrint,
  fonts: FontSet,
): Promise<Block[]> {
  const source = { case: getRecord(db, caseKind, caseId), people: listPeopleOfCase(db, caseId) };
  const incident: IncidentRecord = {
    ...fields,
    narrative: shortened(fields.narrative),
    id: unsaved,
    caseId,
    reference: '',
    formerReferences: [],
    revision: 1,
    createdAt: source.case.createdAt,
    updatedAt: source.case.updatedAt,
  };
  const { dossier } = await projectDossier(
    { ...source, incidents: [incident] },
    { ...blankRequest(caseId, language), people: identityChoices(source.people, () => 'pseudonym') },
  );
  const context = createContext(dossier, { language, createdAt: source.case.updatedAt, version: 1 });
  const blocks = [...incidentsSection(context)].filter(
    (block) => block.kind !== 'pageBreak' && !(block.kind === 'heading' && block.level < 3),
  );
  return printableBlocks(blocks, fonts);
}

function shortened(narrative: IncidentFields['narrative']): IncidentFields['narrative'] {
  if (narrative === null || narrative.text.length <= SHOWN_NARRATIVE_CHARACTERS) return narrative;
  return { ...narrative, text: `${narrative.text.slice(0, SHOWN_NARRATIVE_CHARACTERS)}…` };
}
