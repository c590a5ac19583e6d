import { RouterProvider } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useConnection } from '../api/use-api.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { GuideText } from '../features/guide/guide-text.tsx';
import { LimitsText } from '../features/limits/limits-text.tsx';
import { UnlockFlow } from '../features/vault/unlock-flow.tsx';
import { createAppRouter } from '../routes/create-app-router.ts';
import { BlankScreen } from './blank-screen.tsx';
import { useCoverAfterSleep } from './use-cover-after-sleep.ts';
import { useCarefulCopy } from './use-careful-copy.ts';
import { useNoWayOut } from './use-no-way-out.ts';
import { usePanicLock } from './use-panic-lock.ts';

/**
 * Locked: only the unlock screens exist. Open: the app, with a router that remembers nothing of an
 * earlier session. Locking: an empty window at once; main then ends core and loads the window anew.
 */
export function VaultGate() {
  const connection = useConnection();
  const queryClient = useQueryClient();
  const status = useQuery(connection.api.vault.lockStatus, undefined);
  const [isLocking, setIsLocking] = useState(false);
  const [isOpenedHere, setIsOpenedHere] = useState(false);
  const [router] = useState(createAppRouter);
  const isOpen = isOpenedHere || status.data?.isLocked === false;

  function lockNow(): void {
    // At once, so that forms hand in the last words of their drafts before main is told.
    flushSync(() => setIsLocking(true));
    queryClient.clear();
    // Main loads the window anew; if it cannot, an empty window is still the right one.
    connection.api.vault.lock(undefined).catch(() => undefined);
  }

  usePanicLock(isOpen && !isLocking, lockNow);
  useCoverAfterSleep(isOpen && !isLocking);
  useCarefulCopy();
  useNoWayOut();

  if (isLocking) return <BlankScreen />;
  if (status.isError) return <ErrorState error={status.error} onRetry={() => void status.refetch()} />;
  if (status.data === undefined) return <BlankScreen />;
  if (!isOpen) {
    return (
      <UnlockFlow
        onOpen={() => setIsOpenedHere(true)}
        notice={status.data.notice}
        readings={{ guide: <GuideText />, limits: <LimitsText /> }}
      />
    );
  }
  return <RouterProvider router={router} context={{ lockNow }} />;
}
