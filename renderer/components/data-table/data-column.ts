import type { ParseKeys } from 'i18next';
import type { ReactNode } from 'react';
import type { Namespace } from '#shared/i18n/resources.ts';

/** A text of any namespace, named with it. */
type TextKey = { [N in Namespace]: `${N}:${ParseKeys<N>}` }[Namespace];

/** A column of a list. Keep columns in a constant outside the component. */
export interface DataColumn<Row, Sort extends string = string> {
  readonly id: string;
  /** With its namespace: `cases:column.codeword`. */
  readonly header: TextKey;
  readonly cell: (row: Row) => ReactNode;
  /** The order of the list operation that a press on the header asks for; without it the column does not sort. */
  readonly sort?: Sort;
  /** Direction of the first press. */
  readonly firstDirection?: SortDirection;
  readonly widthPx: number;
  /** Share of the width that is left over; 0 or nothing keeps the width. */
  readonly grow?: number;
  readonly align?: 'start' | 'end';
  /** The column that names the row is always shown. */
  readonly canHide?: boolean;
}

export type SortDirection = 'ascending' | 'descending';

export interface TableSort<Sort extends string = string> {
  readonly sort: Sort;
  readonly direction: SortDirection;
}
