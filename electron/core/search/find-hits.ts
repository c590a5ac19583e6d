import { LIST_PAGE_SIZE } from '#shared/lists/list.ts';
import { whyFound } from '#shared/names/why-found.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import type { SearchHit } from '#shared/search/search-operations.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import type { RecordKind, RecordKinds } from '#core/records/record-kind.ts';
import type { RecordTexts } from '#core/records/record-texts.ts';
import { findRecord } from '#core/records/record-repository.ts';
import { textsOfRecord } from '#core/records/texts-of-record.ts';
import { namePartQuery, searchQuery, searchWords } from './search-query.ts';
import { listFoundDocuments, type FoundDocument } from './search-repository.ts';
import { cutSnippet, marksIn, snippetAt, type Snippet, type SnippetBudget } from './snippet.ts';
import { TypedName } from './typed-name.ts';

interface Search {
  readonly text: string;
  readonly noun?: RecordNoun | undefined;
  /** `next` of the page before. */
  readonly after?: number | undefined;
}

interface Page {
  readonly hits: SearchHit[];
  readonly next: number | null;
}

const SNIPPET_BUDGET_CHARACTERS = 200_000;
/** The engine of names takes about 1 ms for 1,000 characters; one page is one turn of core. */
const NAME_BUDGET_CHARACTERS = 20_000;
/** Of one record; a name that stands only behind so much is found by its letters. */
const MAX_READ_CHARACTERS = 10_000;

/** Places of the second kind of hits are negative numbers, so that one number says where to go on. */
const FIRST_PART = -Number.MAX_SAFE_INTEGER;

/**
 * One page of what holds every word, or the name in any spelling, the newest change first; then of what names a
 * part of the name that was typed, where the engine of names takes it for one. A page may be short of hits and have a next one.
 */
export function findHits(db: ReadDb, kinds: RecordKinds, search: Search): Page {
  const context = { db, kinds, search, name: new TypedName(search.text) };
  if (search.after !== undefined && search.after < 0) return partsPage(context, search.after, LIST_PAGE_SIZE);
  const query = searchQuery(search.text);
  const limit = LIST_PAGE_SIZE + 1;
  const found = query === undefined ? [] : listFoundDocuments(db, { ...search, query, limit });
  const page = found.slice(0, LIST_PAGE_SIZE);
  const words = searchWords(search.text);
  const budget = { snippet: { characters: SNIPPET_BUDGET_CHARACTERS }, name: NAME_BUDGET_CHARACTERS };
  const hits = page.flatMap((document) => wholeHit(context, document, words, budget) ?? []);
  if (found.length > LIST_PAGE_SIZE) return { hits, next: page.at(-1)?.id ?? null };
  const rest = partsPage(context, FIRST_PART, LIST_PAGE_SIZE - hits.length);
  return { hits: [...hits, ...rest.hits], next: rest.next };
}

interface Context {
  readonly db: ReadDb;
  readonly kinds: RecordKinds;
  readonly search: Search;
  readonly name: TypedName;
}

interface Budget {
  readonly snippet: SnippetBudget;
  /** Characters in which the name may still be looked for. */
  name: number;
}

/** Of those that name a part; those after a place, at most so many. */
function partsPage({ db, kinds, search }: Context, after: number, limit: number): Page {
  const names = search.noun === 'person' ? [] : recordedNames(db, kinds, search.text);
  const query = names.length === 0 ? undefined : namePartQuery(search.text, names);
  if (query === undefined) return { hits: [], next: null };
  const name = new TypedName(...names);
  const older = after === FIRST_PART ? undefined : -after;
  const found = listFoundDocuments(db, { query, noun: search.noun, after: older, limit: LIST_PAGE_SIZE + 1 });
  const hits: SearchHit[] = [];
  let left = NAME_BUDGET_CHARACTERS;
  for (const [index, document] of found.entries()) {
    const previous = found[index - 1];
    if (previous !== undefined && (index === LIST_PAGE_SIZE || hits.length >= limit || left <= 0))
      return { hits, next: -previous.id };
    const kind = kinds[document.noun];
    const record = document.noun === 'person' ? undefined : findRecord(db, kind, document.record_id);
    if (record === undefined) continue;
    const { texts, title, ...rest } = textsOfRecord(db, kind, record);
    for (const text of [title, ...texts]) {
      left -= Math.min(text.length, MAX_READ_CHARACTERS);
      const match = name.firstIn(text, MAX_READ_CHARACTERS);
      if (match === undefined) continue;
      const form = match.forms[0]?.text ?? search.text;
      const why = whyFound(text.slice(match.start, match.end), match.reason, form);
      hits.push({
        ...headOf(kind, document, record, { title, texts, ...rest }, name),
        ...snippetAt(text, match.start, match.end),
        why,
        isPart: true,
      });
      break;
    }
  }
  return { hits, next: null };
}

/** People of one name that are thought of at most, and of whom it is looked at whether they are. */
const MAX_MEANT = 5;
const MAX_LOOKED_AT = 12;

/** All forms of the names of those whom what was typed names wholly; none where it names nobody. */
function recordedNames(db: ReadDb, kinds: RecordKinds, text: string): string[] {
  const query = searchQuery(text);
  if (query === undefined) return [];
  const people = listFoundDocuments(db, { query, noun: 'person', limit: MAX_LOOKED_AT }).flatMap(
    ({ record_id }) => {
      const record = findRecord(db, kinds.person, record_id);
      const names = record === undefined ? [] : kinds.person.texts(record).names;
      const isMeant = names.some((form) => new TypedName(form).allIn(text).some(({ isWhole }) => isWhole));
      return isMeant ? [names] : [];
    },
  );
  return people.slice(0, MAX_MEANT).flat();
}

function wholeHit(
  { db, kinds, search, name }: Context,
  document: FoundDocument,
  words: readonly string[],
  budget: Budget,
): SearchHit | undefined {
  const kind = kinds[document.noun];
  const record = findRecord(db, kind, document.record_id);
  if (record === undefined) return undefined;
  const texts = textsOfRecord(db, kind, record);
  const all = [...texts.texts, ...texts.names, texts.title];
  const literal = cutSnippet(all, words, budget.snippet);
  const head = headOf(kind, document, record, texts, name, words);
  const spelt = literal.marks.length > 0 ? undefined : spelling(all, name, search.text, budget);
  return { ...head, ...(spelt ?? { ...literal, why: null }), isPart: false };
}

/** Where none of the words stands, the name in another spelling, and why it is taken for it. */
function spelling(
  texts: readonly string[],
  name: TypedName,
  typed: string,
  budget: Budget,
): (Snippet & Pick<SearchHit, 'why'>) | undefined {
  for (const text of texts) {
    if (budget.name <= 0) return undefined;
    budget.name -= Math.min(text.length, MAX_READ_CHARACTERS);
    const match = name.firstIn(text, MAX_READ_CHARACTERS);
    if (match === undefined) continue;
    const why = whyFound(text.slice(match.start, match.end), match.reason, typed);
    return { ...snippetAt(text, match.start, match.end), why };
  }
  return undefined;
}

function headOf(
  kind: RecordKind,
  document: FoundDocument,
  record: Parameters<RecordKind['reference']>[0],
  { title }: RecordTexts,
  name: TypedName,
  words: readonly string[] = [],
): Pick<SearchHit, 'noun' | 'id' | 'caseId' | 'title' | 'titleMarks' | 'reference' | 'updatedAt'> {
  const literal = marksIn(title, words);
  const spelt =
    literal.length > 0 ? [] : name.allIn(title).map(({ start, end }): [number, number] => [start, end]);
  return {
    noun: document.noun,
    id: document.record_id,
    caseId: document.case_id,
    title,
    titleMarks: [...literal, ...spelt],
    reference: kind.reference(record),
    updatedAt: record.updatedAt,
  };
}
