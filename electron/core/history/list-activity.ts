import { actionsOfKind } from '#shared/history/actions-of-kind.ts';
import {
  ACTIVITY_PAGE_SIZE,
  activityEntry,
  type ActivityEntry,
  type ActivityKind,
} from '#shared/history/history-operations.ts';
import { departureWords, type DepartureWords } from '#shared/history/departure-words.ts';
import { recordNoun, recordNouns } from '#shared/records/record.ts';
import { role } from '#shared/roles/role.ts';
import { z } from 'zod';
import type { ReadDb } from '#core/database/read-db.ts';
import { placeLabel } from '#core/files/place-label.ts';
import type { RecordKinds } from '#core/records/record-kind.ts';
import { listLabels } from '#core/records/record-repository.ts';
import { findStateBefore, listActivityRows, listPlacesPage, type ActivityRow } from './activity-list.ts';

interface ActivityRequest {
  readonly kind?: ActivityKind | undefined;
  /** The lowest place already shown. */
  readonly before?: number | undefined;
}

/** One page of what was done, newest first. Titles are those that records have now: what is erased has none. */
export function listActivity(
  db: ReadDb,
  kinds: RecordKinds,
  { kind, before }: ActivityRequest,
): { readonly entries: ActivityEntry[]; readonly hasOlder: boolean } {
  const reach = { before, limit: ACTIVITY_PAGE_SIZE + 1 };
  const actions = kind === undefined ? [undefined] : actionsOfKind(kind);
  const places = actions
    .flatMap((action) => listPlacesPage(db, action, reach))
    .sort((a, b) => b - a)
    .slice(0, reach.limit);
  const rows = listActivityRows(db, places.slice(0, ACTIVITY_PAGE_SIZE));
  const recordOf = recordFinder(db, kinds, rows);
  return {
    entries: rows.map((row) => ({ ...entryOf(db, row), record: recordOf(row) })),
    hasOlder: places.length > ACTIVITY_PAGE_SIZE,
  };
}

const { at: instant, action, noun } = activityEntry.shape;

// What somebody with the key has altered must not keep the rest from being shown.
function entryOf(db: ReadDb, row: ActivityRow): Omit<ActivityEntry, 'record'> {
  return {
    sequence: row.seq,
    at: instant.catch(null).parse(row.at),
    userName: row.userName,
    action: action.catch(null).parse(row.action),
    noun: noun.catch(null).parse(row.noun),
    personName: row.personName,
    detail: detailOf(db, row),
  };
}

/** Looks up how all records of a page are called, noun by noun. */
function recordFinder(
  db: ReadDb,
  kinds: RecordKinds,
  rows: readonly ActivityRow[],
): (row: ActivityRow) => ActivityEntry['record'] {
  const labels = new Map(
    recordNouns.map((name) => {
      const ids = rows.flatMap((row) => (row.noun === name && row.recordId !== null ? [row.recordId] : []));
      return [name, listLabels(db, kinds[name], [...new Set(ids)])];
    }),
  );
  return ({ noun: name, recordId }) => {
    const known = recordNoun.safeParse(name);
    if (!known.success || recordId === null) return null;
    const label = labels.get(known.data)?.get(recordId);
    return label === undefined ? null : { noun: known.data, id: recordId, ...label };
  };
}

const tries = z.object({ failures: z.int().positive(), since: z.iso.datetime().nullable() });
const lost = z.object({ count: z.int().positive().nullable(), keptUntil: z.iso.datetime() });
const refused = z.object({ operation: z.string() });
const state = z.object({ role });

function detailOf(db: ReadDb, row: ActivityRow): ActivityEntry['detail'] {
  switch (row.action) {
    case 'unlock-failed': {
      const words = read(tries, row.words);
      return words === null ? null : { kind: 'tries', count: words.failures, since: words.since };
    }
    case 'loss-found': {
      const words = read(lost, row.words);
      return words === null ? null : { kind: 'lost', ...words };
    }
    case 'not-allowed': {
      const words = read(refused, row.words);
      return words === null ? null : { kind: 'operation', ...words };
    }
    case 'user-added':
    case 'user-role-changed': {
      const after = read(state, row.state);
      const before = read(state, findStateBefore(db, row.recordId ?? '', row.seq));
      return after === null ? null : { kind: 'role', before: before?.role ?? null, after: after.role };
    }
    case 'backed-up':
      return backupOf(row);
    case 'dossier-exported':
    case 'dossier-found':
    case 'archive-exported':
    case 'archive-found':
    case 'taken-along':
      return departureOf(read(departureWords, row.words));
    default:
      return null;
  }
}

function backupOf({
  backup: sequence,
  backupPlace: place,
  backupBytes: bytes,
  backupSha256: sha256,
}: ActivityRow): ActivityEntry['detail'] {
  if (sequence === null || place === null || bytes === null || sha256 === null) return null;
  return { kind: 'backup', sequence, place: placeLabel(place), bytes, sha256 };
}

function departureOf(words: DepartureWords | null): ActivityEntry['detail'] {
  if (words === null) return null;
  switch (words.what) {
    case 'dossier': {
      const { what, holderKey: _key, codes, ...rest } = words;
      return { kind: what, ...rest, codes: codes.map(({ code }) => code) };
    }
    case 'archive': {
      const { what, ...rest } = words;
      return { kind: what, ...rest };
    }
    case 'travel':
    default: {
      const { what, ...rest } = words;
      return { kind: what, ...rest };
    }
  }
}

function read<Shape>(shape: z.ZodType<Shape>, text: string | null | undefined): Shape | null {
  if (text === null || text === undefined) return null;
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
