import {
  ARCHIVE_VERSION,
  archiveHead,
  archiveLists,
  archiveNouns,
  caseArchive,
  type ArchiveHead,
  type CheckedArchive,
} from '#shared/archive/case-archive.ts';
import { relatedPersonIds } from '#shared/cases/case-relation.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { incidentPersonIds } from '#shared/incidents/incident-participants.ts';
import { z } from 'zod';
import { createPace } from '#core/pace.ts';
import { splitArchive, type ArchiveParts, type Slice } from './split-archive.ts';

type ListName = (typeof archiveLists)[keyof typeof archiveLists];

interface CheckingContext {
  readonly report: (progress: { readonly done: number; readonly total: number }) => void;
  readonly pause: () => Promise<void>;
}

const listNames = archiveNouns.map((noun) => archiveLists[noun]);

/**
 * Checks the text of an archive, record by record, against the same schemas as every form. Throws
 * `archive/newer-version`, `archive/truncated`, and `archive/invalid` with the place of the first mistake.
 */
export async function parseArchive(
  text: string,
  { report, pause }: CheckingContext,
): Promise<CheckedArchive> {
  const pace = createPace(pause);
  const withoutMark = text.startsWith('\u{FEFF}') ? text.slice(1) : text;
  const parts = await splitArchive(withoutMark, listNames, pace);
  const head = parseHead(withoutMark, parts);
  const lists = listNames.map((name) => [name, parts.lists.get(name) ?? withoutList(name)] as const);
  const total = lists.reduce((sum, [, slices]) => sum + slices.length, 0);
  let done = 0;

  async function parseList(name: ListName, slices: readonly Slice[]): Promise<unknown[]> {
    const element = elementOf(name);
    const records: unknown[] = [];
    for (const [index, { start, end }] of slices.entries()) {
      records.push(parseValue(withoutMark.slice(start, end), element, `${name}.${String(index)}`));
      done += 1;
      report({ done, total });
      await pace.step();
    }
    return records;
  }

  const checkedLists: Partial<Record<ListName, unknown[]>> = {};
  for (const [name, slices] of lists) checkedLists[name] = await parseList(name, slices);
  const archive = { ...head, ...checkedLists } as CheckedArchive;
  assertConsistent(archive);
  return archive;
}

function elementOf(name: ListName): z.ZodType {
  const list: z.ZodType = caseArchive.shape[name];
  const all = list instanceof z.ZodDefault ? list.unwrap() : list;
  if (!(all instanceof z.ZodArray)) throw new TypeError('archive: not a list');
  return all.element as z.ZodType;
}

/** A noun that came with a later release has no list in older files. */
function withoutList(name: ListName): readonly Slice[] {
  const list: z.ZodType = caseArchive.shape[name];
  return list instanceof z.ZodDefault ? [] : missing(name);
}

function parseHead(text: string, { members, lists }: ArchiveParts): ArchiveHead {
  const values = [...members].flatMap(([key, { start, end }]) =>
    lists.has(key) ? [] : [[key, parseJson(text.slice(start, end), key)] as const],
  );
  if (values.some(([key]) => key === '__proto__')) throw invalid('');
  const head = Object.fromEntries(values);
  const { format, version } = head;
  if (format === 'casekeep-case' && typeof version === 'number' && version > ARCHIVE_VERSION) {
    throw new AppError('archive/newer-version', { version });
  }
  return checked(head, archiveHead, '');
}

function parseValue<Schema extends z.ZodType>(text: string, schema: Schema, place: string): z.output<Schema> {
  return checked(parseJson(text, place), schema, place);
}

function parseJson(text: string, place: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid(place);
  }
  if (hasPrototypeKey(value)) throw invalid(place);
  return value;
}

/** Harmless in what `JSON.parse` returns, and the prototype itself as soon as anything copies it key by key. */
function hasPrototypeKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasPrototypeKey);
}

function checked<Schema extends z.ZodType>(value: unknown, schema: Schema, place: string): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw invalid([place, ...(issue?.path ?? [])].filter((part) => part !== '').join('.'), issue?.code);
}

/** What no schema of one record can see. */
function assertConsistent(archive: CheckedArchive): void {
  for (const name of listNames) {
    const ids = archive[name].map(({ id }) => id);
    if (new Set<string>(ids).size < ids.length) throw invalid(name, 'duplicate-id');
  }
  const { people, incidents, case: ofCase } = archive;
  const personIds = new Set<string>(people.map(({ id }) => id));
  if (new Set(incidents.map(({ serial }) => serial)).size < incidents.length) {
    throw invalid('incidents', 'duplicate-serial');
  }
  if (relatedPersonIds(ofCase.relations).some((id) => !personIds.has(id))) {
    throw invalid('case.relations', 'unknown-person');
  }
  incidents.forEach(({ fields }, index) => {
    if (incidentPersonIds(fields).some((id) => !personIds.has(id))) {
      throw invalid(`incidents.${String(index)}.fields`, 'unknown-person');
    }
  });
}

function missing(field: string): never {
  throw invalid(field);
}

function invalid(field: string, issue = 'invalid'): AppError {
  return new AppError('archive/invalid', { field: field.slice(0, 120), issue });
}
