import { initialSchema } from './0010-initial-schema.ts';
import { attachmentFiles } from './0040-attachment-files.ts';
import { auditDetails } from './0060-audit-details.ts';
import { unfinishedFiles } from './0070-unfinished-files.ts';
import { departures } from './0080-departures.ts';
import { auditByAction } from './0090-audit-by-action.ts';
import type { Migration } from './migration.ts';

/** Every step, oldest first, in tens. */
export const migrations: readonly Migration[] = [
  initialSchema,
  attachmentFiles,
  auditDetails,
  unfinishedFiles,
  departures,
  auditByAction,
];
