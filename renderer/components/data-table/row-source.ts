/** Rows of a long list, of which only the part near the screen is kept. */
export interface RowSource<Row> {
  /** Changes with order or filter: another list, to be read from its top. */
  readonly key: string;
  /** null until the first answer. */
  readonly total: number | null;
  /** Loaded rows near the screen, in order. */
  readonly rows: readonly Row[];
  /** undefined while its page is under way. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Says which rows are on screen, so that their pages are had and far ones dropped. */
  readonly show: (firstIndex: number, lastIndex: number) => void;
  readonly error: unknown;
  readonly retry: () => void;
}
