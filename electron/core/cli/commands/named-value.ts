/** An option of the form `name=value`, such as a person and why they are not named. */
export interface NamedValue {
  readonly name: string;
  /** Undefined where there is no `=`. */
  readonly value: string | undefined;
}

/** No name has a `=`: names are ids and references. */
export function namedValue(text: string): NamedValue {
  const at = text.indexOf('=');
  return at === -1
    ? { name: text, value: undefined }
    : { name: text.slice(0, at), value: text.slice(at + 1) };
}
