import { z } from 'zod';
import { isLongerThan } from './is-longer-than.ts';

/** A record is nested nine deep; what is nested thousands deep exhausts the stack of whatever walks it. */
const MAX_DEPTH = 64;

interface JsonLimits {
  /** Keys and values together, as `isLongerThan` counts them. */
  readonly maxCharacters: number;
}

type Json = z.output<ReturnType<typeof z.json>>;

/** Any JSON, up to a size. Its limit stands in the schema's metadata, where a test finds it. */
export function boundedJson({ maxCharacters }: JsonLimits) {
  return z
    .custom<Json>((value) => !isLongerThan(value, maxCharacters) && !isDeeperThan(value, MAX_DEPTH))
    .meta({ maxCharacters })
    .pipe(z.json());
}

/** Level by level, since going down by calls is what the limit is against. */
function isDeeperThan(whole: unknown, maxDepth: number): boolean {
  let level: unknown[] = [whole];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}
