import type { UtilityProcess } from 'electron';

/**
 * Ends a process that runs, whatever it does: SIGTERM would wait for one that is stopped or stuck. Resolves when
 * it is gone. A process has no id before it has been spawned, so it is ended then.
 */
export async function killProcess(target: UtilityProcess): Promise<void> {
  await new Promise<void>((resolve) => {
    target.once('exit', () => resolve());
    target.once('spawn', () => killNow(target));
    killNow(target);
  });
}

function killNow(target: UtilityProcess): void {
  if (target.pid === undefined) {
    target.kill();
    return;
  }
  try {
    process.kill(target.pid, 'SIGKILL');
  } catch {
    // It ended by itself just now.
  }
}
