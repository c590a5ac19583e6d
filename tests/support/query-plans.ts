import type { ReadDb } from '#core/database/read-db.ts';
import { sql, type Sql } from '#core/database/sql.ts';

export interface PlannedDb extends ReadDb {
  /** What SQLite says about every query so far, step by step. */
  readonly steps: readonly string[];
}

/** Reads as `db` does, and asks for the plan of every query. */
export function planned(db: ReadDb): PlannedDb {
  const steps: string[] = [];
  function explain(query: Sql): void {
    const plan = db.all<{ readonly detail: string }>(sql`EXPLAIN QUERY PLAN ${query}`);
    steps.push(...plan.map(({ detail }) => detail));
  }
  return {
    steps,
    get(query) {
      explain(query);
      return db.get(query);
    },
    all(query) {
      explain(query);
      return db.all(query);
    },
    value(query) {
      explain(query);
      return db.value(query);
    },
  };
}

/** Steps that look into the table itself, or sort. */
export function costlySteps({ steps }: PlannedDb): string[] {
  return steps.filter(
    (step) =>
      step.includes('TEMP B-TREE') ||
      (/\bINDEX\b/u.test(step) && !step.includes('COVERING')) ||
      /^SCAN \w+$/u.test(step),
  );
}
