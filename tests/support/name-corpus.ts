import { readFileSync } from 'node:fs';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { createCase } from '#core/cases/create-case.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { createPerson } from '#core/people/create-person.ts';
import { suggestPeople } from '#core/people/suggest-people.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { findHits } from '#core/search/find-hits.ts';
import { findNames } from '#shared/names/find-names.ts';
import { NameIndex } from '#shared/names/name-index.ts';
import { cleanLine } from '#shared/text/clean-text.ts';
import { aCase, aName, anIncident, aPerson } from './record-builders.ts';

/** A recorded person, and one spelling of theirs in a sentence; or a word that only looks like it (`leak` none). */
export interface NameRow {
  readonly id: string;
  readonly names: readonly string[];
  readonly form: string;
  readonly kind: string;
  readonly search: 'found' | 'not' | '-';
  readonly leak: 'replaced' | 'near' | 'none';
  readonly sentence: string;
}

/** What the engine makes of the sentence of a row. */
export interface NameScan {
  /** Every letter of the form is in something that is replaced, or something in it blocks the export. */
  readonly isSafe: boolean;
  /** Of a row of which nothing should be found: what was. */
  readonly alarms: readonly string[];
  readonly isReplaced: boolean;
}

/** All people are invented. The head of the first file explains the columns. */
export function readNameCorpus(name: 'name-variants.tsv' | 'own-name-variants.tsv'): NameRow[] {
  const file = new URL(`../core/names/${name}`, import.meta.url);
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));
  return lines.slice(1).map((line) => {
    const [id = '', names = '', form = '', kind = '', search = '', leak = '', sentence = ''] = line
      .split('\t')
      .map(unescaped);
    return {
      id,
      names: names.split('|'),
      form,
      kind,
      search: search as NameRow['search'],
      leak: leak as NameRow['leak'],
      sentence,
    };
  });
}

function unescaped(field: string): string {
  return field
    .replaceAll(/\\u([0-9a-fA-F]{4})/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replaceAll('\\n', '\n');
}

export function scanRow({ names, form, leak, sentence }: NameRow): NameScan {
  const index = new NameIndex([{ id: 'person', names: names.map((text) => ({ text })) }]);
  const start = sentence.indexOf(form);
  const end = start + form.length;
  const matches = findNames(index, sentence);
  const ofForm = matches.filter((match) => match.start < end && match.end > start);
  const certain = ofForm.filter(({ isCertain }) => isCertain);
  let rest = '';
  for (let at = start; at < end; at += 1) {
    rest += certain.some((match) => at >= match.start && at < match.end) ? '\u{F8FF}' : (sentence[at] ?? '');
  }
  // An ending behind an apostrophe or a hyphen tells nobody who it is.
  const isWhole = !/[\p{L}\p{N}]/u.test(rest.replace(/(?<=\u{F8FF})['’ʼ-]\p{L}{1,6}$/u, ''));
  return {
    isSafe: certain.length === ofForm.length && certain.length > 0 ? isWhole : ofForm.length > 0,
    alarms: leak === 'none' ? matches.map((match) => sentence.slice(match.start, match.end)) : [],
    isReplaced: leak === 'none' && matches.some(({ isCertain }) => isCertain),
  };
}

/** What one row finds in a vault with everybody of the corpus. */
export interface NameSearch {
  /** The spelling finds the person in the search. */
  readonly person: boolean;
  /** And in the pickers. */
  readonly picker: boolean;
  /** A recorded name finds the incident whose narrative has the spelling. */
  readonly incident: boolean;
}

/** Of so many rows one asks for its incident: searching for all would take longer than the rest of the gate. */
export const EVERY = 5;

/** Everybody in the corpus in one vault, and an incident for each row. */
export function searchRows(session: VaultSession, rows: readonly NameRow[]): readonly NameSearch[] {
  const { id: caseId } = createCase(session, { fields: aCase() });
  const people = new Map<string, string>();
  for (const { names } of rows) {
    const key = names.join('|');
    if (people.has(key)) continue;
    people.set(
      key,
      createPerson(session, { fields: aPerson({ names: names.map((text) => aName(text)) }) }).id,
    );
  }
  const incidents = rows.map(({ sentence }) => {
    const narrative = { text: sentence, lang: 'und', translations: [] };
    return createIncident(session, { caseId, fields: anIncident({ narrative }) }).id;
  });
  return rows.map((row, index) => {
    const id = people.get(row.names.join('|'));
    if (row.search === '-') return { person: false, picker: false, incident: false };
    return {
      person: isFound(session, row.form, 'person', id),
      picker: suggestPeople(session.db, { text: row.form }).some((suggested) => suggested.id === id),
      incident:
        index % EVERY === 0 &&
        row.search === 'found' &&
        row.names.some((name) => isFound(session, name, 'incident', incidents[index])),
    };
  });
}

function isFound(
  session: VaultSession,
  text: string,
  noun: 'person' | 'incident',
  id: string | undefined,
): boolean {
  const typed = cleanLine({ max: 200 }).safeParse(text);
  if (!typed.success) return false;
  for (let after: number | undefined; ;) {
    const page: ReturnType<typeof findHits> = findHits(session.db, recordKinds, {
      text: typed.data,
      noun,
      ...(after === undefined ? {} : { after }),
    });
    if (page.hits.some((hit) => hit.id === id)) return true;
    if (page.next === null) return false;
    after = page.next;
  }
}
