import {
  ARCHIVE_VERSION,
  archiveHead,
  archiveNouns,
  caseArchive,
  type ArchiveNoun,
} from '#shared/archive/case-archive.ts';
import {
  headOfVersion1,
  incidentOfVersion1,
  personOfVersion1,
  type IncidentOfVersion1,
  type PersonOfVersion1,
  type HeadOfVersion1,
} from '#shared/archive/version-1/archive-1.ts';
import { liftCase, liftPerson } from '#shared/archive/version-1/lift-case.ts';
import { liftIncident } from '#shared/archive/version-1/lift-incident.ts';
import type { NewItemId } from '#shared/archive/version-1/lift-values.ts';
import { z } from 'zod';

/** The list of a noun in a file. */
interface ArchiveList {
  /** What it is called there. */
  readonly name: string;
  readonly element: z.ZodType;
  /** A noun that came with a later release has no list in files of the same version from before. */
  readonly isOptional: boolean;
}

/** What an older file says, one record after the other, in the form of today. It is then checked as such. */
interface Lifting {
  readonly head: (newId: NewItemId) => unknown;
  readonly entry: (noun: ArchiveNoun, index: number, newId: NewItemId) => unknown;
}

type RawLists = Readonly<Record<ArchiveNoun, readonly unknown[]>>;

/** Reads the files of one version of the format. */
export interface ArchiveReader {
  readonly head: z.ZodType;
  readonly lists: Readonly<Record<ArchiveNoun, ArchiveList>>;
  /** Undefined for the version of today. */
  readonly lift: ((head: unknown, lists: RawLists) => Lifting) | undefined;
}

/** The schema of one element of a list of today. */
export function elementOf(noun: ArchiveNoun): z.ZodType {
  const list: z.ZodType = caseArchive.shape[noun];
  const all = list instanceof z.ZodDefault ? list.unwrap() : list;
  if (!(all instanceof z.ZodArray)) throw new TypeError('archive: not a list');
  return all.element as z.ZodType;
}

const today: ArchiveReader = {
  head: archiveHead,
  lists: Object.fromEntries(
    archiveNouns.map((noun) => [
      noun,
      {
        name: noun,
        element: elementOf(noun),
        isOptional: (caseArchive.shape[noun] as z.ZodType) instanceof z.ZodDefault,
      },
    ]),
  ) as ArchiveReader['lists'],
  lift: undefined,
};

const version1: ArchiveReader = {
  head: headOfVersion1,
  lists: {
    person: { name: 'people', element: personOfVersion1, isOptional: false },
    incident: { name: 'incidents', element: incidentOfVersion1, isOptional: false },
  },
  lift(rawHead, lists) {
    // Checked by the schemas above.
    const head = rawHead as HeadOfVersion1;
    const people = lists.person as readonly PersonOfVersion1[];
    const incidents = lists.incident as readonly IncidentOfVersion1[];
    return {
      head: (newId) => ({ ...head, version: ARCHIVE_VERSION, case: liftCase(head.case, people, newId) }),
      entry(noun, index, newId) {
        const [person, incident] = [people[index], incidents[index]];
        if (noun === 'person' && person !== undefined) return liftPerson(person, people, newId);
        if (noun === 'incident' && incident !== undefined) return liftIncident(incident, newId);
        throw new TypeError(`archive: version 1 has no ${noun}`);
      },
    };
  },
};

const readers: ReadonlyMap<unknown, ArchiveReader> = new Map([
  [1, version1],
  [ARCHIVE_VERSION, today],
]);

/** Undefined for a version that no file of a release ever had. */
export function archiveReader(version: unknown): ArchiveReader | undefined {
  return readers.get(version);
}
