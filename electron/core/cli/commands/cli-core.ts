import type { FileTicket } from '#shared/ids/ids.ts';
import { connect } from '#shared/ipc/connect.ts';
import { contract, type Api } from '#shared/contract.ts';
import { createPortPair } from '#shared/ipc/port.ts';
import { stopMessage } from '#shared/ipc/wire.ts';
import { randomUUID } from 'node:crypto';
import { findComputerMark } from '#core/files/computer-mark.ts';
import { serveCore } from '../../serve-core.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { systemDeps } from '../../system-deps.ts';
import { slotMarksIn } from '#core/files/slot-marks.ts';
import { computerFolder } from './computer-folder.ts';

/** Core behind its contract, in this process. */
export interface CliCore {
  readonly api: Api;
  /** Rolls back what is unfinished and closes the vault. */
  readonly stop: () => Promise<void>;
}

export function startCliCore(deps: CoreDeps = depsOfComputer()): CliCore {
  const [ours, theirs] = createPortPair();
  let onStopped = () => {};
  const stopped = new Promise<void>((resolve) => {
    onStopped = resolve;
  });
  serveCore({ deps, port: theirs, onStopped: () => onStopped() });
  const connection = connect(contract, ours);
  return {
    api: connection.api,
    async stop() {
      ours.post(stopMessage);
      await stopped;
      connection.close();
    },
  };
}

function depsOfComputer(): CoreDeps {
  // Read only: who never starts the app gets nothing written outside of vaults.
  const folder = computerFolder(process.platform, process.env);
  const computerMark = findComputerMark(folder);
  if (computerMark === undefined) return systemDeps();
  const { has } = slotMarksIn(folder, computerMark);
  return systemDeps({ computerMark, slotMarks: { has, note: () => undefined } });
}

/** Stands in an input for a path that goes beside it. */
export function anyTicket(): FileTicket {
  return randomUUID() as FileTicket;
}
