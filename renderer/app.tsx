import { useState } from 'react';
import { ApiProvider } from './api/api-provider.tsx';
import type { AppConnection } from './api/client.ts';
import { createQueryClient } from './api/query-client.ts';
import { SettingsProvider } from './app/settings-provider.tsx';
import { VaultGate } from './app/vault-gate.tsx';

interface AppProps {
  readonly connection: AppConnection;
}

export function App({ connection }: AppProps) {
  const [queryClient] = useState(createQueryClient);
  return (
    <ApiProvider connection={connection} queryClient={queryClient}>
      <SettingsProvider>
        <VaultGate />
      </SettingsProvider>
    </ApiProvider>
  );
}
