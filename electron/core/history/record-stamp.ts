import type { WriteDb } from '#core/database/write-db.ts';

interface Stamp {
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Of a record whose history begins in this transaction, whatever it was elsewhere. */
export function firstStamp(tx: WriteDb): Stamp {
  return { revision: 1, createdAt: tx.at, updatedAt: tx.at };
}

export function nextStamp(tx: WriteDb, { revision, createdAt }: Stamp): Stamp {
  return { revision: revision + 1, createdAt, updatedAt: tx.at };
}
