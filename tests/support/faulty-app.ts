import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyApp } from './app-copy.ts';

/** What a core may come to: a rejection that nobody handles, an exception, no memory any more. */
export const coreFaults = ['reject', 'throw', 'exhaust'] as const;
type CoreFault = (typeof coreFaults)[number];

export interface FaultyApp {
  readonly folder: string;
  /** Has the core that runs come to it, at once. */
  readonly cause: (fault: CoreFault) => void;
}

/** The entry of core as it is, and beside it what looks for a fault that is to happen. Main is told of nothing. */
const faultyEntry = `import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
await import('./real-core-start.js');
const isAsked = (fault) => {
  const file = fileURLToPath(new URL('./fault-' + fault, import.meta.url));
  if (!existsSync(file)) return false;
  rmSync(file);
  return true;
};
setInterval(() => {
  if (isAsked('reject')) Promise.reject(new Error('what a witness said'));
  if (isAsked('throw')) throw new Error('what a witness said');
  if (!isAsked('exhaust')) return;
  // In the stand-in it would fill the machine for a while, and end by the same signal.
  if (process.versions.electron === undefined) process.abort();
  const kept = [];
  for (;;) kept.push(new Array(1_000_000).fill(kept.length + 0.5));
}, 20);
`;

/** The compiled app in a folder of its own, with a core that can be brought to a fault. */
export function makeFaultyApp(): FaultyApp {
  const folder = copyApp('casekeep-faulty-', { linked: ['node_modules', 'resources'] });
  const main = join(folder, 'out', 'main');
  renameSync(join(main, 'core-start.js'), join(main, 'real-core-start.js'));
  writeFileSync(join(main, 'core-start.js'), faultyEntry);
  return { folder, cause: (fault) => writeFileSync(join(main, `fault-${fault}`), '') };
}
