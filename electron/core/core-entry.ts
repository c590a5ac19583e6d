import { COMPUTER_FOLDER_ARGUMENT } from '#shared/ipc/computer-folder.ts';
import { PROVE_ARGUMENT, RELAY_ARGUMENT } from '#shared/ipc/prover-relay.ts';
import { installNetworkTripwire } from '#shared/network/network-tripwire.ts';
import { emptyCoreDumps } from '#shared/process/empty-core-dumps.ts';
import { writeFileSync } from 'node:fs';
import { relayedProver } from './backup/proof/relayed-prover.ts';
import { serveProver } from './backup/proof/serve-prover.ts';
import { ensureComputerMark } from './files/computer-mark.ts';
import { parentProcess } from './parent-process.ts';
import { recordKinds } from './record-kinds.ts';
import { serveCore } from './serve-core.ts';
import { systemDeps } from './system-deps.ts';
import { slotMarksIn } from './files/slot-marks.ts';

// Whatever is created here is for this account only.
process.umask(0o077);
// Electron starts it from a process that was there before main could say so.
emptyCoreDumps(process.platform, writeFileSync);
const port = parentProcess();
const computerFolder = argumentAfter(COMPUTER_FOLDER_ARGUMENT);
const deps = systemDeps({
  ...(computerFolder === undefined ? {} : markedIn(computerFolder)),
  ...(process.argv.includes(RELAY_ARGUMENT) ? { startProver: relayedProver(port) } : {}),
});
installNetworkTripwire(
  (id) => process.getBuiltinModule(id),
  () => deps.logger.count('network/refused'),
);

// Node would print the message and the stack, and with them perhaps what a person typed. Electron would go on after a
// rejection that nobody has handled, in a state that nobody has thought of.
process.on('uncaughtException', () => process.exit(70));
process.on('unhandledRejection', () => process.exit(70));

if (process.argv.includes(PROVE_ARGUMENT)) {
  serveProver(port, recordKinds, endSoon);
  process.on('disconnect', () => process.exit(0));
} else {
  const stop = serveCore({ deps, port, onStopped: () => process.exit(0) });
  process.on('disconnect', stop);
  process.on('SIGTERM', stop);
}

function markedIn(folder: string) {
  const computerMark = ensureComputerMark(folder);
  return { computerMark, slotMarks: slotMarksIn(folder, computerMark) };
}

function argumentAfter(start: string): string | undefined {
  return process.argv.find((each) => each.startsWith(start))?.slice(start.length);
}

/** The last message may still be on its way; whoever asked ends the process when it has it. */
function endSoon(): void {
  setTimeout(() => process.exit(0), 5000);
}
