import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import type { ListedName, PersonRow } from '#shared/people/person-operations.ts';
import type { CasePersonFields, PersonName, PersonRecord } from '#shared/people/person.ts';
import { sortKey } from '#core/search/sort-key.ts';

export interface PersonColumns {
  readonly name: string;
  readonly name_key: string;
  readonly other_names: string;
  readonly is_protected: 0 | 1;
  readonly body: string;
}

export function personToColumns(record: PersonRecord): PersonColumns {
  const [first, ...others] = record.names;
  return {
    name: JSON.stringify(first === undefined ? null : listedName(first)),
    name_key: sortKey(first?.text ?? ''),
    other_names: JSON.stringify(others.map(({ text }) => text)),
    is_protected: record.isIdentityProtected ? 1 : 0,
    body: JSON.stringify(record),
  };
}

function listedName({ id: _id, ...name }: PersonName): ListedName {
  return name;
}

export function personFromBody(body: string): PersonRecord {
  return JSON.parse(body) as PersonRecord;
}

export interface PersonLine {
  readonly id: PersonId;
  readonly name: string;
  readonly other_names: string;
  readonly is_protected: 0 | 1;
  readonly case_count: number;
  readonly updated_at: string;
}

export function personRowFromLine(line: PersonLine): PersonRow {
  return {
    id: line.id,
    name: JSON.parse(line.name) as ListedName,
    otherNames: JSON.parse(line.other_names) as string[],
    isIdentityProtected: line.is_protected === 1,
    caseCount: line.case_count,
    updatedAt: line.updated_at,
  };
}

export interface CasePersonLine {
  readonly case_id: CaseId;
  readonly person_id: PersonId;
  readonly roles: string;
  readonly relationship: string;
  readonly is_leverage: 0 | 1;
}

export function casePersonFromLine(line: CasePersonLine): CasePersonFields {
  return {
    roles: JSON.parse(line.roles) as CasePersonFields['roles'],
    relationship: JSON.parse(line.relationship) as CasePersonFields['relationship'],
    isUsedAsLeverage: line.is_leverage === 1,
  };
}
