import { z } from 'zod';

/** UUIDv7: sorts by time of creation, carries nothing else. */
const uuid7 = z.uuid({ version: 'v7' });

export const caseId = uuid7.brand<'CaseId'>();
export type CaseId = z.infer<typeof caseId>;
export const personId = uuid7.brand<'PersonId'>();
export type PersonId = z.infer<typeof personId>;
export const incidentId = uuid7.brand<'IncidentId'>();
export type IncidentId = z.infer<typeof incidentId>;
export const draftId = uuid7.brand<'DraftId'>();
export type DraftId = z.infer<typeof draftId>;
export const userId = uuid7.brand<'UserId'>();
export type UserId = z.infer<typeof userId>;

/** Of one item of a list inside a record (a name, an act, a translation): for as long as the item is there. */
export const itemId = uuid7.brand<'ItemId'>();
export type ItemId = z.infer<typeof itemId>;

/** An opaque name that main gave to a path chosen in a native dialog. */
export const fileTicket = z.uuid().brand<'FileTicket'>();
export type FileTicket = z.infer<typeof fileTicket>;
