/** How often a vault was tried in vain since somebody last opened it, before this opening. */
export interface WrongTries {
  readonly count: number;
  readonly since: string | null;
}
