import { archiveJsonSchema } from '#shared/archive/archive-json-schema.ts';
import type { Command } from './command-context.ts';

/** A schema is JSON for people as well. */
export const schemaCommand: Command<object> = async () => {
  const schema = archiveJsonSchema();
  return { json: schema, lines: [JSON.stringify(schema, null, 2)] };
};
