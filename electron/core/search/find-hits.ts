import { LIST_PAGE_SIZE } from '#shared/lists/list.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import type { SearchHit } from '#shared/search/search-operations.ts';
import { findCase } from '#core/cases/case-repository.ts';
import { caseTexts } from '#core/cases/case-texts.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import { findIncident } from '#core/incidents/incident-repository.ts';
import { incidentTexts } from '#core/incidents/incident-texts.ts';
import { findPerson } from '#core/people/person-repository.ts';
import { personTexts } from '#core/people/person-texts.ts';
import type { RecordTexts } from './record-texts.ts';
import { searchQuery, searchWords } from './search-query.ts';
import { cutSnippet, type SnippetBudget } from './snippet.ts';

interface Search {
  readonly text: string;
  readonly noun?: RecordNoun | undefined;
  /** `next` of the page before. */
  readonly after?: number | undefined;
}

interface FoundDocument {
  readonly id: number;
  readonly noun: RecordNoun;
  readonly record_id: string;
  readonly case_id: CaseId | null;
}

const SNIPPET_BUDGET_CHARACTERS = 200_000;

/** One page of what holds every word, the newest change first. */
export function findHits(db: ReadDb, search: Search): { hits: SearchHit[]; next: number | null } {
  const words = searchWords(search.text);
  const found = findDocuments(db, search, words);
  const page = found.slice(0, LIST_PAGE_SIZE);
  const budget = { characters: SNIPPET_BUDGET_CHARACTERS };
  return {
    hits: page.flatMap((document) => hitOf(db, document, words, budget) ?? []),
    next: found.length > LIST_PAGE_SIZE ? (page.at(-1)?.id ?? null) : null,
  };
}

function findDocuments(db: ReadDb, { noun, after }: Search, words: readonly string[]): FoundDocument[] {
  const query = searchQuery(words);
  if (query === undefined) return [];
  const older = after === undefined ? sql`` : sql`AND search_index.rowid < ${after}`;
  const ofNoun = noun === undefined ? sql`` : sql`AND document.noun = ${noun}`;
  return db.all<FoundDocument>(sql`
    SELECT document.id, document.noun, document.record_id, document.case_id
    FROM search_index CROSS JOIN search_document AS document
    WHERE document.id = search_index.rowid AND search_index MATCH ${query} ${older} ${ofNoun}
    ORDER BY search_index.rowid DESC LIMIT ${LIST_PAGE_SIZE + 1}`);
}

function hitOf(
  db: ReadDb,
  document: FoundDocument,
  words: readonly string[],
  budget: SnippetBudget,
): SearchHit | undefined {
  const found = readers[document.noun](db, document.record_id);
  if (found === undefined) return undefined;
  const { title, texts, names } = found.texts;
  return {
    noun: document.noun,
    id: document.record_id,
    caseId: document.case_id,
    title,
    reference: found.reference,
    ...cutSnippet([...texts, ...names, title], words, budget),
    updatedAt: found.updatedAt,
  };
}

interface FoundRecord {
  readonly texts: RecordTexts;
  readonly reference: string | null;
  readonly updatedAt: string;
}

const readers: Readonly<Record<RecordNoun, (db: ReadDb, id: string) => FoundRecord | undefined>> = {
  case(db, id) {
    const record = findCase(db, id);
    return record && { texts: caseTexts(record), reference: record.reference, updatedAt: record.updatedAt };
  },
  person(db, id) {
    const record = findPerson(db, id);
    return record && { texts: personTexts(record), reference: null, updatedAt: record.updatedAt };
  },
  incident(db, id) {
    const record = findIncident(db, id);
    return (
      record && { texts: incidentTexts(record), reference: record.reference, updatedAt: record.updatedAt }
    );
  },
};
