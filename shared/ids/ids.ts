import { z } from 'zod';

/** UUIDv7: sorts by time of creation, carries nothing else. */
function id<Brand extends string>() {
  return z.uuid({ version: 'v7' }).brand<Brand>();
}

export const caseId = id<'CaseId'>();
export type CaseId = z.infer<typeof caseId>;
export const personId = id<'PersonId'>();
export type PersonId = z.infer<typeof personId>;
export const incidentId = id<'IncidentId'>();
export type IncidentId = z.infer<typeof incidentId>;
export const draftId = id<'DraftId'>();
export type DraftId = z.infer<typeof draftId>;
export const userId = id<'UserId'>();
export type UserId = z.infer<typeof userId>;

/** An opaque name that main gave to a path chosen in a native dialog. */
export const fileTicket = z.uuid().brand<'FileTicket'>();
export type FileTicket = z.infer<typeof fileTicket>;
