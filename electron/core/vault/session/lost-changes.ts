/** Changes that were acknowledged on this computer and that the database does not hold. */
export interface LostChanges {
  /** Null where the database went on after them in another way: then it is not known how many. */
  readonly count: number | null;
  /** When the last change was made that is there. */
  readonly keptUntil: string;
}
