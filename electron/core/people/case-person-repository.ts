import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import type { CasePerson } from '#shared/people/person-operations.ts';
import type { CasePersonFields } from '#shared/people/person.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { termRank } from '#core/search/term-rank.ts';
import { personKind } from './person-kind.ts';
import { casePersonFromLine, type CasePersonLine } from './person-rows.ts';

/** Everybody in a case: in the order of their roles, clients and targets first, then as they became known. */
export function listPeopleOfCase(db: ReadDb, caseId: CaseId): CasePerson[] {
  return db
    .all<CasePersonLine & { readonly body: string }>(sql`
      SELECT link.case_id, link.person_id, link.roles, link.leverage, link.notes, person.body
      FROM case_person AS link JOIN person ON person.id = link.person_id
      WHERE link.case_id = ${caseId} ORDER BY link.person_id`)
    .map((line) => ({ person: personKind.fromBody(line.body), ...casePersonFromLine(line) }))
    .sort((a, b) => rankOfRoles(a) - rankOfRoles(b));
}

function rankOfRoles({ roles }: CasePersonFields): number {
  return Math.min(...roles.map((role) => termRank('case-person-role', role)));
}

/** What the people of a case are in it, without the people. */
export function listLinksOfCase(db: ReadDb, caseId: CaseId): CasePersonFields[] {
  return db
    .all<CasePersonLine>(
      sql`SELECT case_id, person_id, roles, leverage, notes FROM case_person WHERE case_id = ${caseId}`,
    )
    .map(casePersonFromLine);
}

/** Who is in this case alone, and who is in another one as well. */
export function listPeopleByCases(
  db: ReadDb,
  caseId: CaseId,
): { readonly alone: readonly PersonId[]; readonly shared: readonly PersonId[] } {
  const lines = db.all<{ readonly person_id: PersonId; readonly cases: number }>(sql`
    SELECT link.person_id, (SELECT count(*) FROM case_person AS any_link WHERE any_link.person_id = link.person_id) AS cases
    FROM case_person AS link WHERE link.case_id = ${caseId} ORDER BY link.person_id`);
  return {
    alone: lines.filter(({ cases }) => cases === 1).map(({ person_id: id }) => id),
    shared: lines.filter(({ cases }) => cases > 1).map(({ person_id: id }) => id),
  };
}

/** Who acted against the person, as far as they are known. */
export function listPerpetratorsOfCase(db: ReadDb, caseId: CaseId): PersonId[] {
  return db
    .all<CasePersonLine>(
      sql`SELECT case_id, person_id, roles, leverage, notes FROM case_person WHERE case_id = ${caseId}`,
    )
    .filter((line) => casePersonFromLine(line).roles.includes('perpetrator'))
    .map(({ person_id }) => person_id);
}

/** By case and person, up to `limit` after the given one: every link of the vault in turn. */
export function listLinksPage(
  db: ReadDb,
  after: Pick<CasePersonLine, 'case_id' | 'person_id'> | undefined,
  limit: number,
): CasePersonLine[] {
  return db.all<CasePersonLine>(sql`
    SELECT case_id, person_id, roles, leverage, notes FROM case_person
    WHERE (case_id, person_id) > (${after?.case_id ?? ''}, ${after?.person_id ?? ''})
    ORDER BY case_id, person_id LIMIT ${limit}`);
}

type CaseOfPerson = CasePersonFields & {
  readonly caseId: CaseId;
  readonly reference: string;
  readonly codeword: string;
};

/** The cases of a person, the newest first. */
export function listCasesOfPerson(db: ReadDb, personId: PersonId): CaseOfPerson[] {
  return db
    .all<CasePersonLine & { readonly reference: string; readonly codeword: string }>(sql`
      SELECT link.case_id, link.person_id, link.roles, link.leverage, link.notes,
             label.reference, label.codeword
      FROM case_person AS link JOIN case_record AS label INDEXED BY case_label ON label.id = link.case_id
      WHERE link.person_id = ${personId} ORDER BY link.case_id DESC`)
    .map((line) => ({
      caseId: line.case_id,
      reference: line.reference,
      codeword: line.codeword,
      ...casePersonFromLine(line),
    }));
}

export function findCasePerson(db: ReadDb, caseId: CaseId, personId: PersonId): CasePersonFields | undefined {
  const line = db.get<CasePersonLine>(sql`
    SELECT case_id, person_id, roles, leverage, notes FROM case_person
    WHERE case_id = ${caseId} AND person_id = ${personId}`);
  return line === undefined ? undefined : casePersonFromLine(line);
}

/** Adds the person to the case, or changes what they are in it. */
export function upsertCasePerson(
  tx: WriteDb,
  caseId: CaseId,
  personId: PersonId,
  link: CasePersonFields,
): void {
  tx.run(sql`
    INSERT INTO case_person (case_id, person_id, roles, leverage, notes)
    VALUES (${caseId}, ${personId}, ${JSON.stringify(link.roles)}, ${JSON.stringify(link.isUsedAsLeverage)},
            ${link.notes === null ? null : JSON.stringify(link.notes)})
    ON CONFLICT (case_id, person_id)
    DO UPDATE SET roles = excluded.roles, leverage = excluded.leverage, notes = excluded.notes`);
}

/** Out of every case; no incident may name the person any more. */
export function deleteLinksOfPerson(tx: WriteDb, personId: PersonId): void {
  tx.run(sql`DELETE FROM case_person WHERE person_id = ${personId}`);
}

export function deleteCasePerson(tx: WriteDb, caseId: CaseId, personId: PersonId): void {
  tx.run(sql`DELETE FROM case_person WHERE case_id = ${caseId} AND person_id = ${personId}`);
}
