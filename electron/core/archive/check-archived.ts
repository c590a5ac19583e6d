import { AppError } from '#shared/errors/app-error.ts';
import type { z } from 'zod';

const MAX_PLACE_CHARACTERS = 120;

/** A value of an archive by its schema. What is wrong with it is named with its place. */
export function checkArchived<Schema extends z.ZodType>(
  value: unknown,
  schema: Schema,
  place: string,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue === undefined) throw invalidArchive(place);
  const field = [place, ...issue.path].filter((part) => part !== '').join('.');
  if (issue.code === 'unrecognized_keys') {
    const named = [field, issue.keys[0] ?? ''].filter((part) => part !== '').join('.');
    throw new AppError('archive/unknown-part', { field: named.slice(0, MAX_PLACE_CHARACTERS) });
  }
  const own: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  if (own === 'record/item-repeated') throw placed('archive/item-repeated', field);
  if (own === 'record/item-missing') throw placed('archive/item-missing', field);
  throw invalidArchive(field, issue.code);
}

export function invalidArchive(field: string, issue = 'invalid'): AppError {
  return new AppError('archive/invalid', { field: field.slice(0, MAX_PLACE_CHARACTERS), issue });
}

function placed(code: 'archive/item-repeated' | 'archive/item-missing', field: string): AppError {
  return new AppError(code, { field: field.slice(0, MAX_PLACE_CHARACTERS) });
}
