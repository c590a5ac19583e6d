import { z } from 'zod';

/** The part of JSON Schema that zod writes. */
interface JsonSchema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly maxProperties?: number;
  readonly maxCharacters?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

/** Formats of which every text has the same length. */
const FIXED_FORMATS = ['uuid', 'date'];

/** The places of a schema that take texts, lists or maps of any size, or anything at all. */
export function unboundedParts(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodVoid) return [];
  const written = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  return partsOf(written as JsonSchema, '');
}

function partsOf(schema: JsonSchema, place: string): string[] {
  if (schema.maxCharacters !== undefined || schema.const !== undefined || schema.enum !== undefined)
    return [];
  // Only what contains itself is written as a reference.
  if (schema.$ref !== undefined) return [`${place}: of any depth`];
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const inBranches = branches.flatMap((branch) => partsOf(branch, place));
  switch (schema.type) {
    case 'string':
      return isBoundedText(schema) ? inBranches : [...inBranches, `${place}: text`];
    case 'array':
      return [
        ...inBranches,
        ...(schema.maxItems === undefined ? [`${place}: list`] : []),
        ...partsOf(schema.items ?? {}, `${place}[]`),
      ];
    case 'object':
      return [...inBranches, ...partsOfObject(schema, place)];
    case undefined:
      return branches.length > 0 ? inBranches : [`${place}: anything`];
    default:
      return inBranches;
  }
}

function isBoundedText({ maxLength, format = '' }: JsonSchema): boolean {
  return maxLength !== undefined || FIXED_FORMATS.includes(format);
}

function partsOfObject(schema: JsonSchema, place: string): string[] {
  const fields = Object.entries(schema.properties ?? {}).flatMap(([field, part]) =>
    partsOf(part, place === '' ? field : `${place}.${field}`),
  );
  const rest = schema.additionalProperties;
  if (rest === false) return fields;
  // An object that is not strict drops what it does not know.
  if (rest === undefined || rest === true || schema.propertyNames === undefined) return fields;
  return [
    ...fields,
    ...(schema.maxProperties === undefined ? [`${place}: map`] : []),
    ...partsOf(schema.propertyNames, `${place}{}`),
    ...partsOf(rest, `${place}{}`),
  ];
}
