import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from './electron-stand-in/is-running.ts';
import type { LaunchedApp } from './launch-app.ts';

/** SIGKILL for every process of the app. Main is stopped first, so that it cannot clean up after the others. */
export async function killApp(app: LaunchedApp): Promise<void> {
  const { main, core, browser, renderers } = await app.processIds();
  const ids = [...new Set([...renderers, core, browser, main])].filter((id) => id !== undefined);
  process.kill(main, 'SIGSTOP');
  for (const id of ids) if (isRunning(id)) process.kill(id, 'SIGKILL');
  await app.kill();
  while (ids.some(isRunning)) await sleep(20);
}
