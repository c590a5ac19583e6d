import { createContext, use } from 'react';
import type { Api } from '#shared/contract.ts';
import type { AppConnection } from './client.ts';

export const ConnectionContext = createContext<AppConnection | null>(null);

export function useConnection(): AppConnection {
  const connection = use(ConnectionContext);
  if (connection === null) throw new Error('useConnection outside of ApiProvider');
  return connection;
}

/** The typed client: `const api = useApi(); useQuery(api.case.get, { id })`. */
export function useApi(): Api {
  return useConnection().api;
}
