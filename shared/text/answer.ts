import { z } from 'zod';

/** Why there is no value. Recipients read an empty field as careless, and the four mean different things. */
export const absences = ['unknown', 'not_asked', 'declined', 'not_applicable'] as const;
export type Absence = (typeof absences)[number];

/** What every form begins with: nobody has said anything yet, not even that it is not known. */
export const notAnswered = { state: 'not_answered' } as const;

export type Answer<Value> =
  | { readonly state: 'known'; readonly value: Value }
  | { readonly state: Absence }
  | typeof notAnswered;

/** A value that is known, the reason why it is not, or nothing yet: which is a gap, and printed nowhere. */
export function answer<Value extends z.ZodType>(value: Value) {
  return z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('known'), value }),
    z.strictObject({ state: z.enum(absences) }),
    z.strictObject({ state: z.literal(notAnswered.state) }),
  ]);
}

export function known<Value>(value: Value): { readonly state: 'known'; readonly value: Value } {
  return { state: 'known', value };
}

export function isAnswered({ state }: Answer<unknown>): boolean {
  return state !== notAnswered.state;
}

/** The value if it is known. */
export function knownValue<Value>(given: Answer<Value>): Value | undefined {
  return given.state === 'known' ? given.value : undefined;
}

/** The entries of a list if it is known; none if it is not, for whatever reason. */
export function knownItems<Item>(given: Answer<readonly Item[]>): readonly Item[] {
  return given.state === 'known' ? given.value : [];
}

/** Another value where there is one; the reason stays. */
export function mapAnswer<From, To>(given: Answer<From>, map: (value: From) => To): Answer<To> {
  return given.state === 'known' ? known(map(given.value)) : given;
}

/** Names of the fields of a record that nobody has answered yet, in the order of the schema. */
export function unansweredFields(fields: object): string[] {
  return Object.entries(fields).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && 'state' in value && value.state === notAnswered.state
      ? [name]
      : [],
  );
}
