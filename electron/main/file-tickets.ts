import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { FileTicket } from '#shared/ids/ids.ts';
import { isSyncedPlace } from './synced-place.ts';

/** The renderer names places by ticket and shows them by label; only main and core see paths. */
export interface ChosenPlace {
  readonly ticket: FileTicket;
  readonly label: string;
  readonly isSynced: boolean;
}

export interface FileTickets {
  /** The same path keeps its ticket until `clear`. */
  readonly issue: (path: string) => ChosenPlace;
  readonly pathOf: (ticket: string) => string | undefined;
  readonly clear: () => void;
}

export function createFileTickets(): FileTickets {
  const paths = new Map<string, string>();
  const tickets = new Map<string, FileTicket>();
  return {
    issue(path) {
      const ticket = tickets.get(path) ?? (randomUUID() as FileTicket);
      tickets.set(path, ticket);
      paths.set(ticket, path);
      const label = join(basename(dirname(path)), basename(path));
      return { ticket, label, isSynced: isSyncedPlace(path) };
    },
    pathOf: (ticket) => paths.get(ticket),
    clear() {
      paths.clear();
      tickets.clear();
    },
  };
}
