/** The shape that a translation must have to stand in for the English texts `T`: same keys, no more. */
export type TranslationOf<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : TranslationOf<T[Key]>;
};
