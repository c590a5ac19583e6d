import { z } from 'zod';

/**
 * A value for a schema in which every text that can be anything holds a word of its own, every list one
 * entry of each kind, and every answer is known. What else must hold (codes, dates) it does not keep to:
 * it is for functions that gather texts.
 */
export function fillFreeTexts(schema: z.ZodType): {
  readonly value: unknown;
  readonly words: readonly string[];
} {
  const words: string[] = [];

  function fill(type: z.ZodType): unknown {
    if (type instanceof z.ZodNullable || type instanceof z.ZodOptional)
      return fill(type.unwrap() as z.ZodType);
    if (type instanceof z.ZodObject) {
      return Object.fromEntries(
        Object.entries(type.shape).map(([key, member]) => [key, fill(member as z.ZodType)]),
      );
    }
    if (type instanceof z.ZodArray) return entriesOf(type.element as z.ZodType).map(fill);
    if (type instanceof z.ZodDiscriminatedUnion) return fill(type.options[0] as z.ZodType);
    if (type instanceof z.ZodLiteral) return type.value;
    if (type instanceof z.ZodEnum) return type.options[0];
    if (type instanceof z.ZodBoolean) return true;
    if (type instanceof z.ZodUUID || type instanceof z.ZodISODate) return 'XXXX';
    if (type instanceof z.ZodUnion) return fill(type.options[0] as z.ZodType);
    if (type instanceof z.ZodNumber) return 1;
    if (type instanceof z.ZodString || type instanceof z.ZodPipe) return fillText(type);
    throw new TypeError(`no value for ${type.constructor.name}`);
  }

  function fillText(type: z.ZodType): string {
    const word = `canary number ${String(words.length)}!`;
    if (!type.safeParse(word).success) return 'XXXX';
    words.push(word);
    return word;
  }

  /** Of people in a list, those described in words are texts as well. */
  function entriesOf(element: z.ZodType): readonly z.ZodType[] {
    return element instanceof z.ZodDiscriminatedUnion ? (element.options as readonly z.ZodType[]) : [element];
  }

  return { value: fill(schema), words };
}
