import type { ArchivePerson } from '#shared/archive/case-archive.ts';
import { personFields } from '#shared/people/person.ts';
import { z } from 'zod';
import { firstStamp } from '#core/history/record-stamp.ts';
import { listLinksOfCase, listPeopleOfCase } from '#core/people/case-person-repository.ts';
import { writeLink } from '#core/people/link-person-to-case.ts';
import { personKind } from '#core/people/person-kind.ts';
import { findRecord } from '#core/records/record-repository.ts';
import { writeRecord } from '#core/records/write-record.ts';
import type { ArchivePart } from './archive-part.ts';

const fieldsOut = z.object(personFields.shape);

/**
 * A person goes along with what they are in the case. One whom the vault knows already, from another case, is linked
 * and stays as the vault has them.
 */
export const personPart: ArchivePart<ArchivePerson> = {
  count: (db, caseId) => listLinksOfCase(db, caseId).length,
  entries: (db, caseId) =>
    listPeopleOfCase(db, caseId).map(({ person, ...inCase }) => ({
      id: person.id,
      fields: fieldsOut.parse(person),
      inCase,
    })),
  insert(tx, { id, fields, inCase }, { id: caseId }) {
    if (findRecord(tx, personKind, id) === undefined) {
      writeRecord(tx, personKind, {
        record: { ...fields, id, ...firstStamp(tx) },
        action: 'imported',
        draft: null,
      });
    }
    writeLink(tx, { id, caseId, link: inCase });
  },
};
