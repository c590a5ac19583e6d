import { keepPreviousData, useQuery as useTanstackQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ClientCall } from '#shared/ipc/connect.ts';
import type { InputOf, Operation, OutputOf } from '#shared/ipc/define.ts';
import { queryKey } from './query-key.ts';

interface QueryOptions {
  readonly isEnabled?: boolean;
  /** Shows the answer to the previous input until the new one is there: for typeahead. */
  readonly keepsPrevious?: boolean;
}

/** Asks once per input and again when a change event names the noun. */
export function useQuery<Op extends Operation<'query'>>(
  call: ClientCall<Op>,
  input: InputOf<Op>,
  { isEnabled = true, keepsPrevious = false }: QueryOptions = {},
): UseQueryResult<OutputOf<Op>> {
  return useTanstackQuery({
    queryKey: queryKey(call.operation, input),
    queryFn: ({ signal }) => call(input, { signal }),
    enabled: isEnabled,
    ...(keepsPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}
