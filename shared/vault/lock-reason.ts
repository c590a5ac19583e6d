/** Why a vault was locked. The emptied window says it. */
export const lockReasons = [
  'asked',
  'idle',
  'suspend',
  'screen-locked',
  'time-jump',
  'hidden',
  'core-gone',
  'renderer-gone',
] as const;
export type LockReason = (typeof lockReasons)[number];
