/**
 * The first key that an object of a JSON text has twice: which of the two counts is up to whoever reads it, so that one
 * reader may see another record than the next. The text must be JSON. Takes time in proportion to the text.
 */
export function findRepeatedKey(json: string): string | undefined {
  /** For each object that is open its keys, for each list null. */
  const open: (Set<string> | null)[] = [];
  let isKey = false;
  for (let at = 0; at < json.length; at++) {
    switch (json.charAt(at)) {
      case '{':
        open.push(new Set());
        isKey = true;
        break;
      case '[':
        open.push(null);
        isKey = false;
        break;
      case '}':
      case ']':
        open.pop();
        isKey = false;
        break;
      case ',':
        isKey = open.at(-1) instanceof Set;
        break;
      case '"': {
        const end = endOfString(json, at);
        const keys = open.at(-1);
        if (isKey && keys instanceof Set) {
          const key = String(JSON.parse(json.slice(at, end + 1)));
          if (keys.has(key)) return key;
          keys.add(key);
          isKey = false;
        }
        at = end;
        break;
      }
      default:
        break;
    }
  }
  return undefined;
}

/** Where the string that begins at `start` is closed. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    if (json[at] === '\\') at += 1;
    else if (json[at] === '"') return at;
  }
  return json.length;
}
