import { LIST_PAGE_SIZE } from '#shared/lists/list.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import type { SearchHit } from '#shared/search/search-operations.ts';
import { findCase } from '#core/cases/case-repository.ts';
import { caseTexts } from '#core/cases/case-texts.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { findIncident } from '#core/incidents/incident-repository.ts';
import { incidentTexts } from '#core/incidents/incident-texts.ts';
import { findPerson } from '#core/people/person-repository.ts';
import { personTexts } from '#core/people/person-texts.ts';
import type { RecordTexts } from './record-texts.ts';
import { searchQuery, searchWords } from './search-query.ts';
import { listFoundDocuments, type FoundDocument } from './search-repository.ts';
import { cutSnippet, type SnippetBudget } from './snippet.ts';

interface Search {
  readonly text: string;
  readonly noun?: RecordNoun | undefined;
  /** `next` of the page before. */
  readonly after?: number | undefined;
}

const SNIPPET_BUDGET_CHARACTERS = 200_000;

/** One page of what holds every word, the newest change first. */
export function findHits(db: ReadDb, search: Search): { hits: SearchHit[]; next: number | null } {
  const words = searchWords(search.text);
  const query = searchQuery(words);
  const limit = LIST_PAGE_SIZE + 1;
  const found = query === undefined ? [] : listFoundDocuments(db, { ...search, query, limit });
  const page = found.slice(0, LIST_PAGE_SIZE);
  const budget = { characters: SNIPPET_BUDGET_CHARACTERS };
  return {
    hits: page.flatMap((document) => hitOf(db, document, words, budget) ?? []),
    next: found.length > LIST_PAGE_SIZE ? (page.at(-1)?.id ?? null) : null,
  };
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
