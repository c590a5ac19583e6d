/** What SQLite stores. Booleans are 0 and 1, instants and dates are ISO text, absence is null. */
export type SqlValue = string | number | null | Uint8Array<ArrayBuffer>;

const sqlBrand = Symbol('sql');

/** A statement or a part of one: text written by us, and values that are always bound. */
export interface Sql {
  readonly text: string;
  readonly params: readonly SqlValue[];
  readonly [sqlBrand]: true;
}

/** Values in the template become bound parameters; only another `sql` part becomes text. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Sql | SqlValue)[]): Sql {
  let text = strings[0] ?? '';
  const params: SqlValue[] = [];
  parts.forEach((part, index) => {
    if (isSql(part)) {
      text += part.text;
      params.push(...part.params);
    } else {
      text += '?';
      params.push(bindable(part, index));
    }
    text += strings[index + 1] ?? '';
  });
  return { text, params, [sqlBrand]: true };
}

/** Joins parts, by a comma unless told otherwise. Nothing to join is an error in the caller. */
export function sqlJoin(parts: readonly Sql[], separator: ', ' | ' AND ' | ' OR ' = ', '): Sql {
  if (parts.length === 0) throw new TypeError('sqlJoin: no parts');
  return {
    text: parts.map((part) => part.text).join(separator),
    params: parts.flatMap((part) => part.params),
    [sqlBrand]: true,
  };
}

/** A bound list in parentheses, for `IN`. */
export function sqlList(values: readonly SqlValue[]): Sql {
  if (values.length === 0) return sql`(NULL)`;
  return sql`(${sqlJoin(values.map((value) => sql`${value}`))})`;
}

/** The name of a table or a column as a part of a statement. Names are written by us. */
export function sqlName(name: string): Sql {
  if (!/^[a-z][a-z0-9_]*$/u.test(name)) throw new TypeError('sqlName: not a name of ours');
  return { text: name, params: [], [sqlBrand]: true };
}

function isSql(part: unknown): part is Sql {
  return typeof part === 'object' && part !== null && sqlBrand in part;
}

// The addon would take some of these and store nonsense. The value itself never enters the message.
function bindable(value: unknown, index: number): SqlValue {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    throw new TypeError(`sql: parameter ${index + 1} is not a finite number`);
  }
  if (value instanceof Uint8Array && value.buffer instanceof ArrayBuffer) {
    return value as Uint8Array<ArrayBuffer>;
  }
  const kind = value instanceof Date ? 'Date' : typeof value;
  throw new TypeError(`sql: parameter ${index + 1} is a ${kind}; write null, 0 or 1, or ISO text`);
}
