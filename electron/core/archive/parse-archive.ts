import {
  ARCHIVE_VERSION,
  archiveHead,
  archiveIncident,
  archivePerson,
  type ArchiveHead,
  type ArchiveIncident,
  type ArchivePerson,
  type CheckedArchive,
} from '#shared/archive/case-archive.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { incidentPersonIds } from '#shared/incidents/incident-participants.ts';
import type { z } from 'zod';
import { createPace } from '#core/pace.ts';
import { splitArchive, type ArchiveParts, type Slice } from './split-archive.ts';

interface CheckingContext {
  readonly report: (progress: { readonly done: number; readonly total: number }) => void;
  readonly pause: () => Promise<void>;
}

const listNames = ['people', 'incidents'];

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
  const peopleSlices = parts.lists.get('people') ?? missing('people');
  const incidentSlices = parts.lists.get('incidents') ?? missing('incidents');
  const total = peopleSlices.length + incidentSlices.length;
  let done = 0;

  async function parseList<Schema extends z.ZodType>(
    name: string,
    slices: readonly Slice[],
    schema: Schema,
  ): Promise<z.output<Schema>[]> {
    const records: z.output<Schema>[] = [];
    for (const [index, { start, end }] of slices.entries()) {
      records.push(parseValue(withoutMark.slice(start, end), schema, `${name}.${String(index)}`));
      done += 1;
      report({ done, total });
      await pace.step();
    }
    return records;
  }

  const people: ArchivePerson[] = await parseList('people', peopleSlices, archivePerson);
  const incidents: ArchiveIncident[] = await parseList('incidents', incidentSlices, archiveIncident);
  assertConsistent(people, incidents);
  return { ...head, people, incidents };
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
function assertConsistent(people: readonly ArchivePerson[], incidents: readonly ArchiveIncident[]): void {
  const personIds = new Set<string>(people.map(({ id }) => id));
  if (personIds.size < people.length) throw invalid('people', 'duplicate-id');
  if (new Set(incidents.map(({ id }) => id)).size < incidents.length)
    throw invalid('incidents', 'duplicate-id');
  if (new Set(incidents.map(({ serial }) => serial)).size < incidents.length) {
    throw invalid('incidents', 'duplicate-serial');
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
