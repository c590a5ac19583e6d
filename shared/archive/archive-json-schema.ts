import { z } from 'zod';
import { ARCHIVE_VERSION, caseArchive } from './case-archive.ts';

/** The open archive format as JSON Schema (draft 2020-12), for whoever writes a program that reads it. */
export function archiveJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(caseArchive, { io: 'input', unrepresentable: 'any' }),
    title: 'Casekeep case archive',
    description: `Version ${String(ARCHIVE_VERSION)}. One case with its people and incidents.`,
  };
}
