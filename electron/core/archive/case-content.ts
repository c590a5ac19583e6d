import {
  archiveHead,
  archiveNouns,
  type ArchiveContent,
  type ArchiveNoun,
} from '#shared/archive/case-archive.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { z } from 'zod';
import { caseKind } from '#core/cases/case-kind.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { archiveParts } from './archive-parts.ts';

// It drops what a record has besides its fields: revision and instants stay with the history.
const caseOut = z.object(archiveHead.shape.case.shape);

/**
 * Everything of one case that leaves a vault with it. Its lists are to be used up before the transaction that they
 * read in has ended. Throws `record/not-found`.
 */
export function readCaseContent(db: ReadDb, caseId: CaseId): ArchiveContent {
  const lists = archiveNouns.map((noun) => [noun, archiveParts[noun].entries(db, caseId)]);
  return {
    ...(Object.fromEntries(lists) as Omit<ArchiveContent, 'case'>),
    case: caseOut.parse(getRecord(db, caseKind, caseId)),
  };
}

/** How many records go along with a case. */
export function countCaseContent(db: ReadDb, caseId: CaseId): number {
  return archiveNouns.reduce((sum, noun: ArchiveNoun) => sum + archiveParts[noun].count(db, caseId), 0);
}
