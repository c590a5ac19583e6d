import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { LIST_PAGE_SIZE } from '#shared/lists/list.ts';
import { queryKey } from '../../api/query-key.ts';
import type { RowSource } from './row-source.ts';

interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

export interface ListCall<Input, Row> {
  (input: Input, options?: { readonly signal?: AbortSignal }): Promise<ListPage<Row>>;
  readonly operation: string;
}

/** Pages before and after the screen that are had in advance. */
const NEIGHBOUR_PAGES = 1;

/** A page that scrolled far away is forgotten after this, so memory does not grow with the list. */
const FAR_PAGE_LIFETIME_MS = 5_000;

/** The pages of a list operation: `useListPages(api.case.list, { sort, direction, filter })`. */
export function useListPages<Input extends { readonly page: number }, Row>(
  call: ListCall<Input, Row>,
  query: Omit<Input, 'page'>,
): RowSource<Row> {
  const queryClient = useQueryClient();
  const key = JSON.stringify(query);
  const [window, setWindow] = useState({ key, first: 0, last: 0 });
  const { first, last } = window.key === key ? window : { first: 0, last: 0 };
  const [knownTotal, setKnownTotal] = useState<number | null>(null);

  const pageNumbers = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const answers = useQueries({
    queries: pageNumbers.map((page) => ({
      queryKey: queryKey(call.operation, { ...query, page }),
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        call({ ...query, page } as Input, { signal }),
      gcTime: FAR_PAGE_LIFETIME_MS,
    })),
    combine: (results) => ({
      pages: results.map((result) => result.data),
      error: results.find((result) => result.error !== null)?.error ?? null,
    }),
  });

  const total = answers.pages.find((page) => page !== undefined)?.total ?? knownTotal;
  if (total !== knownTotal) setKnownTotal(total);

  const rows = useMemo(() => answers.pages.flatMap((page) => page?.rows ?? []), [answers.pages]);

  return {
    key,
    total,
    rows,
    error: answers.error,
    retry: () => void queryClient.refetchQueries({ queryKey: queryKey(call.operation, null).slice(0, 2) }),
    rowAt: (index) => answers.pages[Math.floor(index / LIST_PAGE_SIZE) - first]?.rows[index % LIST_PAGE_SIZE],
    show(firstIndex, lastIndex) {
      const lastPage = Math.max(0, Math.ceil((total ?? 1) / LIST_PAGE_SIZE) - 1);
      const nextFirst = Math.max(0, Math.floor(firstIndex / LIST_PAGE_SIZE) - NEIGHBOUR_PAGES);
      const nextLast = Math.min(lastPage, Math.floor(lastIndex / LIST_PAGE_SIZE) + NEIGHBOUR_PAGES);
      if (nextFirst !== first || nextLast !== last) {
        setWindow({ key, first: Math.min(nextFirst, nextLast), last: nextLast });
      }
    },
  };
}
