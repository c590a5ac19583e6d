import { QueryClient } from '@tanstack/react-query';

/**
 * `always`: the library would wait for a network that is never there. A failed query is not asked
 * again by itself, and an answer holds until a change event names its noun.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
      // A mutation keeps what it was given, passphrases among it: it goes with the screen that made it.
      mutations: { networkMode: 'always', retry: false, gcTime: 0 },
    },
  });
}
