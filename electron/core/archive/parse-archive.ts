import {
  ARCHIVE_VERSION,
  archiveHead,
  archiveNouns,
  type ArchiveNoun,
  type CheckedArchive,
} from '#shared/archive/case-archive.ts';
import { relatedPersonIds } from '#shared/cases/case-relation.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { incidentPersonIds } from '#shared/incidents/incident-participants.ts';
import { createPace } from '#core/pace.ts';
import { archiveReader, elementOf, type ArchiveReader } from './archive-readers.ts';
import { checkArchived, invalidArchive } from './check-archived.ts';
import { findRepeatedKey } from './find-repeated-key.ts';
import { splitArchive, type ArchiveParts, type Slice } from './split-archive.ts';

interface CheckingContext {
  readonly report: (progress: { readonly done: number; readonly total: number }) => void;
  readonly pause: () => Promise<void>;
  /** For items of a version in which they had no ids. */
  readonly newId: () => string;
}

/**
 * Checks the text of an archive of any version, record by record, against the same schemas as every form. What an older
 * one says is lifted to the form of today; what this release does not know is refused by name, never left out. Throws
 * `archive/no-case`, `archive/newer-version`, `archive/truncated`, `archive/unknown-part`, `archive/item-repeated`,
 * `archive/item-missing` and `archive/invalid` with the place of the first mistake.
 */
export async function parseArchive(
  text: string,
  { report, pause, newId }: CheckingContext,
): Promise<CheckedArchive> {
  const pace = createPace(pause);
  const withoutMark = text.startsWith('\u{FEFF}') ? text.slice(1) : text;
  const parts = await splitArchive(withoutMark, pace);
  const { head, reader } = parseHead(withoutMark, parts);
  const slices = nounsOf((noun) => slicesOf(parts, reader, noun));
  const total = archiveNouns.reduce((sum, noun) => sum + slices[noun].length, 0);
  let done = 0;

  async function parseList(noun: ArchiveNoun): Promise<unknown[]> {
    const { name, element } = reader.lists[noun];
    const records: unknown[] = [];
    for (const [index, { start, end }] of slices[noun].entries()) {
      const place = `${name}.${String(index)}`;
      records.push(checkArchived(parseJson(withoutMark.slice(start, end), place), element, place));
      done += 1;
      report({ done, total });
      await pace.step();
    }
    return records;
  }

  const lists: Partial<Record<ArchiveNoun, readonly unknown[]>> = {};
  for (const noun of archiveNouns) lists[noun] = await parseList(noun);
  const raw = lists as Record<ArchiveNoun, readonly unknown[]>;
  const archive =
    reader.lift === undefined ? { ...(head as object), ...raw } : await lift(reader.lift(head, raw));
  assertConsistent(archive as CheckedArchive, reader);
  return archive as CheckedArchive;

  async function lift(lifting: ReturnType<NonNullable<ArchiveReader['lift']>>): Promise<object> {
    const lifted: Partial<Record<ArchiveNoun, unknown[]>> = {};
    for (const noun of archiveNouns) {
      const element = elementOf(noun);
      const records: unknown[] = [];
      for (const index of raw[noun].keys()) {
        const place = `${reader.lists[noun].name}.${String(index)}`;
        records.push(checkArchived(lifting.entry(noun, index, newId), element, place));
        await pace.step();
      }
      lifted[noun] = records;
    }
    return { ...(checkArchived(lifting.head(newId), archiveHead, '') as object), ...lifted };
  }
}

function nounsOf<Value>(valueOf: (noun: ArchiveNoun) => Value): Readonly<Record<ArchiveNoun, Value>> {
  return Object.fromEntries(archiveNouns.map((noun) => [noun, valueOf(noun)])) as Record<ArchiveNoun, Value>;
}

function slicesOf(
  { members, lists }: ArchiveParts,
  reader: ArchiveReader,
  noun: ArchiveNoun,
): readonly Slice[] {
  const { name, isOptional } = reader.lists[noun];
  const slices = lists.get(name);
  if (slices !== undefined) return slices;
  if (isOptional && !members.has(name)) return [];
  throw invalidArchive(name);
}

function parseHead(
  text: string,
  { members, lists }: ArchiveParts,
): { readonly head: unknown; readonly reader: ArchiveReader } {
  const values = [...members].flatMap(([key, { start, end }]) =>
    lists.has(key) ? [] : [[key, parseJson(text.slice(start, end), key)] as const],
  );
  if (members.has('__proto__')) throw invalidArchive('__proto__');
  const head = Object.fromEntries(values);
  const { format, version } = head;
  if (format !== 'casekeep-case') throw new AppError('archive/no-case');
  if (typeof version === 'number' && version > ARCHIVE_VERSION) {
    throw new AppError('archive/newer-version', { version, known: ARCHIVE_VERSION });
  }
  const reader = archiveReader(version);
  if (reader === undefined) throw invalidArchive('version');
  const names = new Set(archiveNouns.map((noun) => reader.lists[noun].name));
  const unknown = [...lists.keys()].find((name) => !names.has(name));
  if (unknown !== undefined) throw new AppError('archive/unknown-part', { field: unknown.slice(0, 120) });
  const known = Object.fromEntries(values.filter(([key]) => !names.has(key)));
  return { head: checkArchived(known, reader.head, ''), reader };
}

function parseJson(text: string, place: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalidArchive(place);
  }
  if (hasPrototypeKey(value) || findRepeatedKey(text) !== undefined) throw invalidArchive(place);
  return value;
}

/** Harmless in what `JSON.parse` returns, and the prototype itself as soon as anything copies it key by key. */
function hasPrototypeKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasPrototypeKey);
}

/** What no schema of one record can see. */
function assertConsistent(archive: CheckedArchive, { lists }: ArchiveReader): void {
  for (const noun of archiveNouns) {
    const ids = archive[noun].map(({ id }) => id);
    if (new Set<string>(ids).size < ids.length) throw invalidArchive(lists[noun].name, 'duplicate-id');
  }
  const { person, incident, case: ofCase } = archive;
  const personIds = new Set<string>(person.map(({ id }) => id));
  if (new Set(incident.map(({ serial }) => serial)).size < incident.length) {
    throw invalidArchive(lists.incident.name, 'duplicate-serial');
  }
  if (relatedPersonIds(ofCase.relations).some((id) => !personIds.has(id))) {
    throw invalidArchive('case.relations', 'unknown-person');
  }
  incident.forEach(({ fields }, index) => {
    if (incidentPersonIds(fields).some((id) => !personIds.has(id))) {
      throw invalidArchive(`${lists.incident.name}.${String(index)}.fields`, 'unknown-person');
    }
  });
}
