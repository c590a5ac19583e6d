import { app } from './stand-in-app.ts';
import { dialog } from './stand-in-dialog.ts';

/** What Electron's own script does in main (`lib/browser/init.ts`), unless the app listens itself: it goes on. */
export function showFaults(): void {
  process.on('uncaughtException', (error) => {
    if (process.listenerCount('uncaughtException') > 1) return;
    const text = error.stack ?? `${error.name}: ${error.message}`;
    dialog.showErrorBox('A JavaScript error occurred in the main process', `Uncaught Exception:\n${text}`);
  });
  process.on('unhandledRejection', (reason) => {
    if (process.listenerCount('unhandledRejection') > 1) return;
    const text = reason instanceof Error ? reason.stack : String(reason);
    process.stderr.write(`UnhandledPromiseRejectionWarning: ${text ?? ''}\n`);
    process.exitCode = 1;
  });
  // Electron ends in its own time, and whoever has asked goes on until then.
  process.exit = ((code) => app.exit(Number(code ?? process.exitCode ?? 0))) as typeof process.exit;
}
