import { contract } from '#shared/contract.ts';
import type { Port } from '#shared/ipc/port.ts';
import { serve } from '#shared/ipc/serve.ts';
import { isStopMessage, type EventMessage } from '#shared/ipc/wire.ts';
import type { CoreDeps } from './core-deps.ts';
import { createCore } from './create-core.ts';

interface ServeCoreOptions {
  readonly deps: CoreDeps;
  readonly port: Port;
  /** Called when core has been told to stop and the vault is closed. */
  readonly onStopped: () => void;
}

/** Answers calls on a port until it is told to stop. Returns what stops it from inside. */
export function serveCore({ deps, port, onStopped }: ServeCoreOptions): () => void {
  const core = createCore({
    deps,
    onChange: (nouns) => port.post({ type: 'event', name: 'vault.changed', nouns } satisfies EventMessage),
  });
  const server = serve(contract, core.handlers, port, {
    onUnexpected: deps.logger.unexpected,
    onUndeclared: (code, operation) => deps.logger.count(`undeclared.${operation}.${code}`),
    assertAllowed: core.assertAllowed,
    openSealed: core.openSealed,
  });
  let isStopped = false;

  function stop(): void {
    if (isStopped) return;
    isStopped = true;
    stopListening();
    server.close();
    try {
      core.close();
    } finally {
      onStopped();
    }
  }

  const stopListening = port.listen((message) => {
    if (isStopMessage(message)) stop();
  });
  return stop;
}
