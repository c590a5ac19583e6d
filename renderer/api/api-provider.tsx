import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import type { AppConnection } from './client.ts';
import { invalidateOnChange } from './invalidation.ts';
import { ConnectionContext } from './use-api.ts';

interface ApiProviderProps {
  readonly connection: AppConnection;
  readonly queryClient: QueryClient;
  readonly children: ReactNode;
}

export function ApiProvider({ connection, queryClient, children }: ApiProviderProps) {
  useEffect(() => invalidateOnChange(connection, queryClient), [connection, queryClient]);
  return (
    <ConnectionContext value={connection}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </ConnectionContext>
  );
}
