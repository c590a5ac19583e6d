import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import type { ListedName, PersonRow } from '#shared/people/person-operations.ts';
import type { CasePersonFields } from '#shared/people/person.ts';

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

/** Every form of the name of a line. */
export function namesFromLine(line: Pick<PersonLine, 'name' | 'other_names'>): string[] {
  return [(JSON.parse(line.name) as ListedName).text, ...(JSON.parse(line.other_names) as string[])];
}

export interface CasePersonLine {
  readonly case_id: CaseId;
  readonly person_id: PersonId;
  readonly roles: string;
  readonly leverage: string;
  readonly notes: string | null;
}

export function casePersonFromLine(line: CasePersonLine): CasePersonFields {
  return {
    roles: JSON.parse(line.roles) as CasePersonFields['roles'],
    isUsedAsLeverage: JSON.parse(line.leverage) as CasePersonFields['isUsedAsLeverage'],
    notes: line.notes === null ? null : (JSON.parse(line.notes) as CasePersonFields['notes']),
  };
}
