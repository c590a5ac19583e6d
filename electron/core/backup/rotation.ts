/** How many newest backups are kept, and how many of every so-manieth before them. */
const KEPT_NEWEST = 7;
const KEPT_STEPS = [
  { every: 7, kept: 4 },
  { every: 28, kept: 6 },
] as const;

/**
 * Which backups have had their time, by their sequence alone: a clock that is wrong by ten years changes
 * nothing. The given one, which has just been proved, and the six before it always stay; of the older ones every
 * 7th (four of them) and every 28th (six).
 */
export function expiredSequences(sequences: readonly number[], justProved: number): number[] {
  const newestFirst = [...new Set(sequences)].sort((one, other) => other - one);
  const upToNow = newestFirst.filter((sequence) => sequence <= justProved);
  const kept = new Set(upToNow.slice(0, KEPT_NEWEST));
  for (const { every, kept: count } of KEPT_STEPS) {
    const steps = upToNow.filter((sequence) => sequence % every === 0 && !kept.has(sequence));
    for (const sequence of steps.slice(0, count)) kept.add(sequence);
  }
  // One that claims to come after the newest is not ours to judge.
  return upToNow.filter((sequence) => !kept.has(sequence));
}
