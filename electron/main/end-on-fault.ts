import type { AppEnd } from './end-app.ts';

/** As sysexits.h: an error in the program. */
const EXIT_FAULT = 70;

/**
 * A fault of main locks the vault and ends the app, without words: Electron would show the error in a box, or write it
 * to the terminal, with what the person was doing in it, and go on.
 */
export function endOnFault(process: NodeJS.Process, end: AppEnd): void {
  function stop(kind: string, error: unknown): void {
    const name = error instanceof Error ? error.constructor.name : typeof error;
    process.stderr.write(`Casekeep ends: ${kind} (${name})\n`);
    end.now(EXIT_FAULT);
  }
  process.on('uncaughtException', (error) => stop('uncaught exception', error));
  process.on('unhandledRejection', (error) => stop('unhandled rejection', error));
  // Node and Electron write warnings to the terminal, addresses of pages that failed to load among them.
  process.removeAllListeners('warning');
}
