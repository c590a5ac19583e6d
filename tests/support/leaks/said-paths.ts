import { z } from 'zod';

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** Paths of everything that a record may say, such as `places.value[].name.text`. */
export function sayablePaths(schema: z.ZodType): ReadonlySet<string> {
  return new Set(pathsOf(z.toJSONSchema(schema, { io: 'input', reused: 'inline' }) as JsonSchema, ''));
}

/** Paths of what a record says. */
export function saidPaths(record: unknown): ReadonlySet<string> {
  return new Set(leavesOf(record).map(({ path }) => path));
}

/** Every text in a record, with its path. */
export function textsOf(record: unknown): readonly { readonly path: string; readonly text: string }[] {
  return leavesOf(record).flatMap(({ path, value }) =>
    typeof value === 'string' ? [{ path, text: value }] : [],
  );
}

function pathsOf(schema: JsonSchema, path: string): string[] {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choices.flatMap((choice) => pathsOf(choice, path));
  if (schema.items !== undefined) return pathsOf(schema.items, `${path}[]`);
  if (schema.properties !== undefined) {
    return Object.entries(schema.properties).flatMap(([name, part]) => pathsOf(part, joined(path, name)));
  }
  return schema.type === 'null' ? [] : [path];
}

function leavesOf(value: unknown, path = ''): { readonly path: string; readonly value: unknown }[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, `${path}[]`));
  if (typeof value !== 'object') return [{ path, value }];
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, joined(path, name)));
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
