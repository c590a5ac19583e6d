/** What may take longer, opening a vault among it, is told before. */
export const TOLD_SECONDS = 5;
