import type { CoreHandlers } from '#shared/contract.ts';
import { proposedForms } from '#shared/names/proposed-forms.ts';
import { readListPage } from '#core/database/list-page.ts';
import { noteShown } from '#core/records/note-shown.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { updateRecord } from '#core/records/update-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { listCasesOfPerson, listPeopleOfCase } from './case-person-repository.ts';
import { createPerson } from './create-person.ts';
import { erasePerson } from './erase-person.ts';
import { readErasure } from './read-erasure.ts';
import { linkPersonToCase } from './link-person-to-case.ts';
import { personKind } from './person-kind.ts';
import { personListSource } from './person-list.ts';
import { personRowFromLine, type PersonLine } from './person-rows.ts';
import { similarPeople } from './similar-people.ts';
import { suggestPeople } from './suggest-people.ts';
import { unlinkPersonFromCase } from './unlink-person-from-case.ts';

export function personHandlers(session: () => VaultSession): CoreHandlers['person'] {
  return {
    async list({ page, ...query }, { pause }) {
      const found = await readListPage<PersonLine>(session(), personListSource(query), page, pause);
      return { rows: found.rows.map(personRowFromLine), total: found.total };
    },
    get({ id }) {
      const person = getRecord(session().db, personKind, id);
      noteShown(session(), personKind, [person]);
      return person;
    },
    listInCase({ caseId }) {
      const people = listPeopleOfCase(session().db, caseId);
      noteShown(
        session(),
        personKind,
        people.map(({ person }) => person),
      );
      return people;
    },
    listCases: ({ id }) => listCasesOfPerson(session().db, id),
    suggest: (typed) => suggestPeople(session().db, typed),
    proposeForms: ({ names }) => proposedForms(names),
    similar: (given) => similarPeople(session().db, given),
    create: (input) => createPerson(session(), input),
    update: (change) => updateRecord(session(), personKind, change),
    linkToCase(link) {
      linkPersonToCase(session(), link);
      return null;
    },
    erasure: ({ id }) => readErasure(session().db, id),
    erase: (input, context) => erasePerson(session(), input, context),
    unlinkFromCase(link) {
      unlinkPersonFromCase(session(), link);
      return null;
    },
  };
}
