/**
 * What main told Electron, by a readable path such as `window.webPreferences.sandbox`. The stand-in
 * cannot obey all of it (fuses, sandbox flags), so tests check that it was at least asked for.
 */
export type RecordedSettings = Readonly<Record<string, unknown>>;

const recorded: Record<string, unknown> = {};

export function recordSetting(path: string, value: unknown = true): void {
  recorded[path] = value;
}

/** Records each leaf of a plain object; anything else is recorded by its kind. */
export function recordAll(path: string, values: object): void {
  for (const [name, value] of Object.entries(values)) {
    const isPlain =
      typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
    if (isPlain) recordAll(`${path}.${name}`, value as object);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      recorded[`${path}.${name}`] = value.constructor.name;
    else recorded[`${path}.${name}`] = value;
  }
}

export function recordedSettings(): RecordedSettings {
  return { ...recorded };
}
