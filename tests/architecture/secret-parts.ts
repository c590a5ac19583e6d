import { z } from 'zod';
import { passphrase } from '#shared/vault/passphrase.ts';
import { recoveryTexts } from '#shared/vault/recovery-operations.ts';

const secretSchemas: ReadonlySet<unknown> = new Set([passphrase, recoveryTexts]);
/** Whatever it is made of: what a person would call a secret is called one here. */
const SECRET_NAME = /passphrase|recovery(?:texts|key)|secret|credential|^texts$/iu;

/** Top fields of a schema that hold a passphrase or a recovery key, by what they are made of and by what they are called. */
export function secretFields(schema: z.ZodType): readonly string[] {
  if (!(schema instanceof z.ZodObject)) return holdsSecret(schema) ? ['(all)'] : [];
  return Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>)
    .filter(([name, part]) => SECRET_NAME.test(name) || holdsSecret(part))
    .map(([name]) => name);
}

function holdsSecret(schema: z.ZodType): boolean {
  if (secretSchemas.has(schema)) return true;
  if (schema instanceof z.ZodObject) return secretFields(schema).length > 0;
  if (schema instanceof z.ZodUnion) return schema.options.some((each) => holdsSecret(each as z.ZodType));
  if (schema instanceof z.ZodArray) return holdsSecret(schema.element as z.ZodType);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return holdsSecret(schema.unwrap() as z.ZodType);
  return false;
}
