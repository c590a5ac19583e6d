import { act, cleanup, render } from '@testing-library/react';
import { RouterProvider } from '@tanstack/react-router';
import { join } from 'node:path';
import { ApiProvider } from '#renderer/api/api-provider.tsx';
import { createQueryClient } from '#renderer/api/query-client.ts';
import { SettingsProvider } from '#renderer/app/settings-provider.tsx';
import { createAppRouter } from '#renderer/routes/create-app-router.ts';
import { connect } from '#shared/ipc/connect.ts';
import { contract } from '#shared/contract.ts';
import { findOperation } from '#shared/ipc/define.ts';
import { createPortPair, type Port } from '#shared/ipc/port.ts';
import { serve } from '#shared/ipc/serve.ts';
import type { Reply } from '#shared/ipc/wire.ts';
import { defaultSettings } from '#shared/settings/settings.ts';
import type { Role } from '#shared/roles/role.ts';
import { temporaryFolder } from '#tests/support/open-test-vault.ts';
import { giveLayout } from './jsdom-layout.ts';

const TICKET = '11111111-1111-4111-8111-111111111111';

export interface WindowOnCore {
  /** Patterns of all addresses, such as `/cases/$caseId/edit`. */
  readonly addresses: readonly string[];
  readonly goTo: (address: string, params: Readonly<Record<string, string>>) => Promise<void>;
  /** Waits until core has answered everything and the window has drawn it. */
  readonly settle: () => Promise<void>;
  /** What core refused because of the role of the person. */
  readonly refused: () => readonly string[];
  /** Names of what was pressed and left the focus nowhere. */
  readonly lostFocus: string[];
}

interface Call {
  readonly type: 'call';
  readonly callId: number;
  readonly operation: string;
}

/**
 * The whole window over a real core whose vault is open, with every page by its address. Main is not there:
 * a dialog answers at once, and a ticket is a path that nothing is at. `pretended` makes the window believe in
 * another role than core.
 */
export function windowOnCore(core: Port, pretended?: Role): WindowOnCore {
  giveLayout();
  const waiting = new Map<number, string>();
  const refused = new Set<string>();
  const port = recordingPort(core, { waiting, refused, pretended });
  const connection = connect(contract, port);
  const router = createAppRouter();
  render(
    <ApiProvider connection={connection} queryClient={createQueryClient()}>
      <SettingsProvider>
        <RouterProvider router={router} context={{ lockNow: () => undefined }} />
      </SettingsProvider>
    </ApiProvider>,
  );

  async function settle(): Promise<void> {
    await act(async () => {
      let quiet = 0;
      for (let turn = 0; quiet < 3 && turn < 500; turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, 4));
        quiet = waiting.size === 0 ? quiet + 1 : 0;
      }
    });
  }

  return {
    addresses: Object.keys(router.routesByPath).filter((path) => path !== '/'),
    settle,
    lostFocus: [],
    refused: () => [...refused].toSorted(),
    async goTo(address, params) {
      const path = address.replaceAll(/\$(\w+)/gu, (_, name: string) => params[name] ?? '');
      // By way of a page with little on it: the same address twice would leave open what was opened there.
      for (const next of ['/nowhere', path]) {
        await act(async () => router.history.push(next));
        await settle();
      }
    },
  };
}

/** Ends what is on screen, as closing the window does. */
export function closeWindow(): void {
  cleanup();
  document.body.replaceChildren();
}

interface Recording {
  readonly waiting: Map<number, string>;
  readonly refused: Set<string>;
  readonly pretended: Role | undefined;
}

/** Core's port with main's part answered beside it, and a note of every call and refusal. */
function recordingPort(core: Port, { waiting, refused, pretended }: Recording): Port {
  const [desktop, far] = createPortPair();
  serve(contract, desktopHandlers, far, { onUnexpected: String });
  const folder = temporaryFolder();
  return {
    post(message) {
      const call = message as Call | { readonly type: 'cancel'; readonly callId: number };
      if (call.type === 'cancel') return core.post(message);
      const operation = findOperation(contract, call.operation);
      waiting.set(call.callId, call.operation);
      if (operation?.host === 'desktop') return desktop.post(message);
      const paths = Object.fromEntries(
        (operation?.files ?? []).map((field) => [field, join(folder, 'none')]),
      );
      return core.post({ ...call, paths });
    },
    listen(listener) {
      const hear = (message: unknown) => {
        const reply = message as Reply;
        if (reply.type !== 'done') return listener(message);
        const operation = waiting.get(reply.callId) ?? '';
        waiting.delete(reply.callId);
        if (!reply.ok && reply.error.code === 'vault/not-allowed') refused.add(operation);
        return listener(
          operation === 'vault.summary' && pretended !== undefined && reply.ok
            ? withRole(reply, pretended)
            : reply,
        );
      };
      const stops = [core.listen(hear), desktop.listen(hear)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

function withRole(reply: Reply & { readonly value?: unknown }, role: Role): unknown {
  const value = reply.value as { readonly user: object };
  return { ...reply, value: { ...value, user: { ...value.user, role } } };
}

const desktopHandlers = {
  settings: { get: () => defaultSettings },
  vault: {
    lockStatus: () => ({ isLocked: false, locksInSeconds: 100, work: [], notice: null }),
    lock: () => null,
  },
  desktop: {
    about: () => ({ app: '1', runtime: 'test', platform: 'test' }),
    choosePlace: () => ({ ticket: TICKET, label: 'Disk / place' }),
    copyText: () => null,
  },
};
