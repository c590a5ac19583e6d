import { LIST_PAGE_SIZE } from '#shared/lists/list.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import type { SearchHit } from '#shared/search/search-operations.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import type { RecordKind, RecordKinds } from '#core/records/record-kind.ts';
import { findRecord } from '#core/records/record-repository.ts';
import { textsOfRecord } from '#core/records/texts-of-record.ts';
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
export function findHits(
  db: ReadDb,
  kinds: RecordKinds,
  search: Search,
): { hits: SearchHit[]; next: number | null } {
  const words = searchWords(search.text);
  const query = searchQuery(search.text);
  const limit = LIST_PAGE_SIZE + 1;
  const found = query === undefined ? [] : listFoundDocuments(db, { ...search, query, limit });
  const page = found.slice(0, LIST_PAGE_SIZE);
  const budget = { characters: SNIPPET_BUDGET_CHARACTERS };
  return {
    hits: page.flatMap((document) => hitOf(db, kinds[document.noun], { document, words, budget }) ?? []),
    next: found.length > LIST_PAGE_SIZE ? (page.at(-1)?.id ?? null) : null,
  };
}

interface Find {
  readonly document: FoundDocument;
  readonly words: readonly string[];
  readonly budget: SnippetBudget;
}

function hitOf(db: ReadDb, kind: RecordKind, { document, words, budget }: Find): SearchHit | undefined {
  const record = findRecord(db, kind, document.record_id);
  if (record === undefined) return undefined;
  const { title, texts, names } = textsOfRecord(db, kind, record);
  return {
    noun: document.noun,
    id: document.record_id,
    caseId: document.case_id,
    title,
    reference: kind.reference(record),
    ...cutSnippet([...texts, ...names, title], words, budget),
    updatedAt: record.updatedAt,
  };
}
