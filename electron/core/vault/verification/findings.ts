import type { VaultFinding } from '#shared/vault/vault-finding.ts';

/** As many as are listed; all are counted. */
const LISTED = 20;

/** What verifying has found so far. */
export interface Findings {
  readonly add: (finding: Finding) => void;
  readonly count: () => number;
  readonly listed: () => readonly VaultFinding[];
  /** The first entry of the history that anything stands against; `after` for what no entry speaks of. */
  readonly firstEntry: (after: number) => number | null;
}

export type Finding = Pick<VaultFinding, 'what' | 'place'> & Partial<Pick<VaultFinding, 'record' | 'entry'>>;

/** `onFound` gets all of them, listed or not. */
export function createFindings(onFound: (finding: VaultFinding) => void = () => undefined): Findings {
  const listed: VaultFinding[] = [];
  let count = 0;
  let first: number | undefined;
  let hasUnaccounted = false;
  return {
    add({ record = null, entry = null, ...finding }) {
      count += 1;
      const found = { ...finding, record, entry };
      onFound(found);
      if (listed.length < LISTED) listed.push(found);
      if (entry === null) hasUnaccounted = true;
      else first = Math.min(first ?? entry, entry);
    },
    count: () => count,
    listed: () => listed,
    firstEntry: (after) => first ?? (hasUnaccounted ? after : null),
  };
}
